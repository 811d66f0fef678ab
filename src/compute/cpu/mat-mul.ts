/** Products of matrices, and dense layers with bias and activation in one kernel. */
import {
  _FusedMatMul,
  BatchMatMul,
  type _FusedMatMulAttrs,
  type BatchMatMulAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { finishLayer, isAlongRows } from '../finish-layer.ts';
import { canMultiply, placeIn, productShape, type Ways } from '../matrices.ts';
import { floatsOf, kernel, type Cpu } from './kernel.ts';
import { every, product, type Lines } from './product.ts';

/** a […, m, k] (or […, k, m], transposed), b […, k, n] (or […, n, k], transposed) → […, m, n], batch dimensions broadcast. */
export const batchMatMul = kernel<'a' | 'b', BatchMatMulAttrs>(
  BatchMatMul,
  ({ inputs: { a, b }, attrs, backend, stock }) =>
    // The stock kernel multiplies integers, and says what is wrong.
    canMultiply(a, b, attrs) ? multiply(backend, a, b, attrs) : stock(),
);

/** a […, m, k], b […, k, n], bias [n] → activation(a·b + bias) […, m, n]. */
export const fusedMatMul = kernel<'a' | 'b' | 'bias' | 'preluActivationWeights', _FusedMatMulAttrs>(
  _FusedMatMul,
  ({ inputs, attrs, backend, stock }) => {
    const { a, b } = inputs;
    const bias = inputs.bias as TensorInfo | undefined;
    if (!canMultiply(a, b, attrs)) return stock();
    const along = bias !== undefined && isAlongRows(bias, productShape(a, b, attrs).columns);
    const out = multiply(backend, a, b, attrs, along ? floatsOf(backend, bias) : undefined);
    return finishLayer('cpu', backend, out, { ...inputs, ...attrs, bias: along ? undefined : bias });
  },
);

function multiply(backend: Cpu, a: TensorInfo, b: TensorInfo, ways: Ways, start?: Float32Array): TensorInfo {
  const { rows, depth, columns, aOuter, bOuter, outer, batch, together } = productShape(a, b, ways);
  const [as, bs] = [floatsOf(backend, a), floatsOf(backend, b)];
  const shape = [...outer, rows, columns];
  const left = (values: Float32Array, count: number): Lines =>
    ways.transposeA
      ? { values, lines: every(1, count), steps: every(count, depth) }
      : { values, lines: every(depth, count), steps: every(1, depth) };
  const right = (values: Float32Array): Lines =>
    ways.transposeB
      ? { values, lines: every(depth, columns), steps: every(1, depth) }
      : { values, lines: every(1, columns), steps: every(columns, depth) };
  if (together || batch === 1)
    return backend.makeTensorInfo(shape, 'float32', product(left(as, batch * rows), right(bs), start));
  const out = new Float32Array(batch * rows * columns);
  const [aPlace, bPlace] = [placeIn(aOuter, outer), placeIn(bOuter, outer)];
  const [aSize, bSize] = [rows * depth, depth * columns];
  const [ones, others] = [left(as, rows), right(bs)];
  for (let i = 0; i < batch; i++) {
    const [aHere, bHere] = [as.subarray(aPlace(i) * aSize), bs.subarray(bPlace(i) * bSize)];
    out.set(product({ ...ones, values: aHere }, { ...others, values: bHere }, start), i * rows * columns);
  }
  return backend.makeTensorInfo(shape, 'float32', out);
}
