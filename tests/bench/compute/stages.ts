/** A job's layers with what follows from their order: shapes, weights, floating-point operations. */
import type { Job, Layer } from './jobs/job.ts';

type Shape = readonly number[];

export interface Stage<L extends Layer = Layer> {
  readonly layer: L;
  /** Shapes of one example. */
  readonly input: Shape;
  readonly output: Shape;
  /** In the order and form of TensorFlow.js's layers, where it has them: kernels [in, out], filters [v, u, in, out]. */
  readonly weights: readonly Shape[];
  /** Floating-point operations of one example's forward pass in products of matrices, an addition and a product being two. */
  readonly flops: number;
}

export function stages({ input, layers }: Pick<Job, 'input' | 'layers'>): Stage[] {
  let shape = input;
  return layers.map((layer) => {
    const stage = { layer, input: shape, ...stageOf(layer, shape) };
    shape = stage.output;
    return stage;
  });
}

function stageOf(layer: Layer, input: Shape): Omit<Stage, 'layer' | 'input'> {
  const last = input.at(-1) ?? 1;
  const [height = 1, width = 1] = input;
  switch (layer.kind) {
    case 'dense': {
      const { units } = layer;
      const weights = [[last, units], [units]];
      return { output: [...input.slice(0, -1), units], weights, flops: 2 * product(input) * units };
    }
    case 'convolution': {
      const { filters, side } = layer;
      const output = [height - side + 1, width - side + 1, filters];
      const weights = [[side, side, last, filters], [filters]];
      return { output, weights, flops: 2 * product(output) * side * side * last };
    }
    case 'pool':
      return { output: [height >> 1, width >> 1, last], weights: [], flops: 0 };
    case 'flatten':
      return { output: [product(input)], weights: [], flops: 0 };
    case 'dropout':
      return { output: input, weights: [], flops: 0 };
    case 'embedding':
      return { output: [...input, layer.width], weights: [[layer.words, layer.width]], flops: 0 };
    case 'lstm': {
      const { units } = layer;
      const weights = [[last, 4 * units], [units, 4 * units], [4 * units]];
      return { output: [units], weights, flops: 2 * height * (last + units) * 4 * units };
    }
    case 'block': {
      const square = [last, last];
      const norm = [[last], [last]];
      const dense = [[last, layer.hidden], [layer.hidden], [layer.hidden, last], [last]];
      // Query, key, value and output, the two products of attention, the two dense layers.
      const flops = 2 * height * (4 * last * last + 2 * height * last + 2 * last * layer.hidden);
      return { output: input, weights: [...norm, square, square, square, square, ...norm, ...dense], flops };
    }
  }
}

/** Shape of one example's output. */
export function outputOf(job: Job): Shape {
  return stages(job).at(-1)?.output ?? job.input;
}

/**
 * Floating-point operations of one training step in products of matrices: the forward pass, the gradient of the weights and
 * that of the input, which each cost as much as it. The data's own gradient is not needed: where the first layer is one
 * product with the data, it is left out.
 */
export function stepFlops(job: Job): number {
  const [first, ...others] = stages(job);
  const firstIsOneProduct = first?.layer.kind === 'dense' || first?.layer.kind === 'convolution';
  const forward = others.reduce(
    (total, { flops }) => total + 3 * flops,
    (firstIsOneProduct ? 2 : 3) * (first?.flops ?? 0),
  );
  return job.batch * forward;
}

export function product(shape: Shape): number {
  return shape.reduce((total, side) => total * side, 1);
}
