/** Cuts a tensor into parts along an axis, each by our `Slice`; the stock kernels copy the whole tensor for each part. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  backend_util,
  getKernel,
  Slice,
  SplitV,
  Unpack,
  util,
  type SplitVAttrs,
  type TensorInfo,
  type UnpackAttrs,
} from '@tensorflow/tfjs-core';
import { kernel } from './kernel.ts';

/** x […, Σ sizes, …] → one […, size, …] for each size. */
export const split = kernel<'x', SplitVAttrs>(SplitV, ({ inputs: { x }, attrs, backend }) => {
  const [axis = 0] = util.parseAxisParam(attrs.axis, x.shape);
  const sizes = backend_util.prepareSplitSize(x, attrs.numOrSizeSplits, axis);
  return parts(backend, x, axis, sizes);
});

/** value […, count, …] → `count` times […, …]. */
export const unpack = kernel<'value', UnpackAttrs>(Unpack, ({ inputs: { value }, attrs, backend }) => {
  const [axis = 0] = util.parseAxisParam(attrs.axis, value.shape);
  const count = value.shape[axis] ?? 0;
  const shape = value.shape.toSpliced(axis, 1);
  return parts(backend, value, axis, new Array<number>(count).fill(1)).map((part) => ({ ...part, shape }));
});

function parts(backend: BackendWasm, x: TensorInfo, axis: number, sizes: readonly number[]): TensorInfo[] {
  const { kernelFunc } = getKernel(Slice, 'wasm');
  const begin = x.shape.map(() => 0);
  return sizes.map((length) => {
    const attrs = { begin: [...begin], size: x.shape.with(axis, length) };
    begin[axis] = (begin[axis] ?? 0) + length;
    return kernelFunc({ inputs: { x }, attrs, backend }) as TensorInfo;
  });
}
