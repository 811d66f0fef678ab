/** A job with all that PyTorch trains it from, in a form that JSON carries. */
import { examples, initialWeights, type Values } from '../examples.ts';
import { rates, type Job, type Layer } from '../jobs/job.ts';
import { stages } from '../stages.ts';

export interface Packed {
  /** float32, little-endian, row-major, in base64. */
  readonly values: string;
  readonly shape: readonly number[];
}

export interface PytorchOrder extends Pick<Job, 'loss' | 'optimiser'> {
  readonly rate: number;
  readonly stages: readonly { readonly layer: Layer; readonly weights: readonly Packed[] }[];
  readonly inputs: Packed;
  readonly targets: Packed;
}

/** The weights and the examples are those that every other implementation starts from. */
export function pytorchOrder(job: Job): PytorchOrder {
  const left = initialWeights(job).map(packed);
  const { inputs, targets } = examples(job);
  return {
    loss: job.loss,
    optimiser: job.optimiser,
    rate: rates[job.optimiser],
    stages: stages(job).map(({ layer, weights }) => ({ layer, weights: left.splice(0, weights.length) })),
    inputs: packed(inputs),
    targets: packed(targets),
  };
}

function packed({ values, shape }: Values): Packed {
  return { values: Buffer.from(values.buffer).toString('base64'), shape };
}
