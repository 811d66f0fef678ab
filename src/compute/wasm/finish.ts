import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { Add, Elu, LeakyRelu, Prelu, Relu, Relu6, Sigmoid, util, type TensorInfo } from '@tensorflow/tfjs-core';
import { chain } from './chain.ts';
import type { Heap } from './heap.ts';

/** What a fused layer does after its product. */
export interface Finish {
  readonly bias?: TensorInfo | undefined;
  readonly activation: string;
  readonly preluActivationWeights?: TensorInfo | undefined;
  readonly leakyreluAlpha?: number | undefined;
}

/** Activations that only cut numbers off are done while the bias is added. */
const limits: Readonly<Record<string, readonly [low: number, high: number]>> = {
  linear: [-Infinity, Infinity],
  relu: [0, Infinity],
  relu6: [0, 6],
};

/** Adds the bias to `out` […, width] in place and applies the activation; yields `out` or what replaces it. */
export function finish(
  backend: BackendWasm,
  heap: Heap,
  out: TensorInfo,
  { bias, activation, preluActivationWeights: alpha, leakyreluAlpha }: Finish,
): TensorInfo {
  const width = out.shape.at(-1) ?? 1;
  const rows = util.sizeFromShape(out.shape) / Math.max(width, 1);
  const [low, high] = limits[activation] ?? [-Infinity, Infinity];
  const along = bias === undefined || util.sizeFromShape(bias.shape) === width;
  if (along && (bias !== undefined || low > -Infinity)) {
    heap.lend(4 * width, (zeros) => {
      if (bias === undefined) heap.program.zero(zeros, 4 * width);
      const from = bias === undefined ? zeros : heap.address(bias);
      heap.program.bias(heap.address(out), rows, width, from, low, high);
    });
  }
  if (along && activation in limits) return out;
  const result = chain(backend, (run) => {
    const sums = along ? out : run(Add, { a: out, b: bias }, {});
    if (activation === 'elu') return run(Elu, { x: sums }, {});
    if (activation === 'sigmoid') return run(Sigmoid, { x: sums }, {});
    if (activation === 'leakyrelu') return run(LeakyRelu, { x: sums }, { alpha: leakyreluAlpha });
    if (activation === 'prelu' && alpha !== undefined) return run(Prelu, { x: sums, alpha }, {});
    if (activation === 'relu') return run(Relu, { x: sums }, {});
    if (activation === 'relu6') return run(Relu6, { x: sums }, {});
    return sums;
  });
  if (result !== out) backend.disposeData(out.dataId);
  return result;
}
