import {
  Add,
  Elu,
  LeakyRelu,
  Prelu,
  Relu,
  Relu6,
  Sigmoid,
  util,
  type KernelBackend,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import type { Backend } from '../protocol/messages.ts';
import { chain, type RunKernel } from './chain.ts';

/** What a fused layer does after its product, as TensorFlow.js names it. */
export interface Finish {
  readonly bias?: TensorInfo | undefined;
  readonly activation: string;
  readonly preluActivationWeights?: TensorInfo | undefined;
  readonly leakyreluAlpha?: number | undefined;
}

/** Whether a bias is one number for each of `width` columns, the same in all rows: then it can be added row by row. */
export function isAlongRows(bias: TensorInfo, width: number): boolean {
  return util.sizeFromShape(bias.shape) === width && (bias.shape.at(-1) ?? 1) === width;
}

/** activation(out + bias) by the back end's own kernels; yields `out` or what replaces it. */
export function finishLayer(
  backendName: Backend,
  backend: Pick<KernelBackend, 'disposeData'>,
  out: TensorInfo,
  wanted: Finish,
): TensorInfo {
  const { bias } = wanted;
  const result = chain(backendName, backend, (run) =>
    activate(run, bias ? run(Add, { a: out, b: bias }, {}) : out, wanted),
  );
  if (result !== out) backend.disposeData(out.dataId);
  return result;
}

function activate(
  run: RunKernel,
  x: TensorInfo,
  { activation, preluActivationWeights: alpha, leakyreluAlpha }: Finish,
): TensorInfo {
  if (activation === 'elu') return run(Elu, { x }, {});
  if (activation === 'sigmoid') return run(Sigmoid, { x }, {});
  if (activation === 'leakyrelu') return run(LeakyRelu, { x }, { alpha: leakyreluAlpha });
  if (activation === 'prelu' && alpha !== undefined) return run(Prelu, { x, alpha }, {});
  if (activation === 'relu') return run(Relu, { x }, {});
  if (activation === 'relu6') return run(Relu6, { x }, {});
  return x;
}
