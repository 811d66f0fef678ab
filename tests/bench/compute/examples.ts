/** Seeded numbers for a job, the same for every implementation. They only have to have the right shapes: nothing is learned. */
import { normal, random } from '../../../src/nn/random.ts';
import type { Job } from './jobs/job.ts';
import { outputOf, product, stages } from './stages.ts';

export interface Values {
  /** Row-major. */
  readonly values: Float32Array<ArrayBuffer>;
  readonly shape: readonly number[];
}

export interface Examples {
  /** [batch, …input] */
  readonly inputs: Values;
  /** [batch, 1] with 0 or 1, or the number of a category; [batch, …output] for squares. */
  readonly targets: Values;
}

export function examples(job: Job): Examples {
  const { batch, layers, loss } = job;
  const source = random(1);
  const [first] = layers;
  const below = (most: number): number => Math.floor(source() * most);
  const gaussian = (): number => normal(source);
  const output = outputOf(job);
  const target = {
    binary: () => below(2),
    categories: () => below(output.at(-1) ?? 1),
    squares: gaussian,
  }[loss];
  return {
    inputs: filled([batch, ...job.input], first?.kind === 'embedding' ? () => below(first.words) : gaussian),
    targets: filled([batch, ...(loss === 'squares' ? output : [1])], target),
  };
}

/** Initial weights in the order of the stages: normal, as large as keeps a layer's outputs about as large as its inputs. */
export function initialWeights(job: Job): Values[] {
  const source = random(2);
  return stages(job).flatMap(({ weights }) =>
    weights.map((shape) => {
      const inputs = product(shape.slice(0, -1));
      const scale = shape.length === 1 ? 0.1 : Math.sqrt(2 / Math.min(inputs, 1000));
      return filled(shape, () => scale * normal(source));
    }),
  );
}

function filled(shape: readonly number[], next: () => number): Values {
  return { values: Float32Array.from({ length: product(shape) }, next), shape };
}
