import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import {
  _FusedMatMul,
  BatchMatMul,
  matMul,
  transpose,
  type _FusedMatMulAttrs,
  type BatchMatMulAttrs,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { relu } from '../../nn/activations.ts';
import { isAlongRows } from '../finish-layer.ts';
import { agree, at, draw, made, type Numbers } from '../fused/agree.ts';
import { fusedProduct } from '../fused/layer-kernels.ts';
import { runPass, type Recorder } from '../fused/webgpu-pass.ts';
import type { Replacement } from '../replace.ts';

/** Of so small a result the stock kernel gives each number a whole workgroup, of 256 threads. */
const mostNumbers = 128;
/** With no more products in a sum than this, at most one thread in eight would have anything to do. */
const mostProducts = 32;

/**
 * a [rows, inner], b [inner, columns] → [rows, columns], both of them few, as in networks of a handful of neurons. One thread a number
 * adds up its few products, where the stock kernel lets 256 threads wait for each other eight times.
 */
export const smallProduct: Replacement = {
  name: BatchMatMul,
  backend: 'webgpu',
  compute(params, stock) {
    const { a, b } = params.inputs as { a: TensorInfo; b: TensorInfo };
    const attrs = params.attrs as unknown as BatchMatMulAttrs;
    return multiply(params.backend as WebGPUBackend, { a, b, ...attrs }) ?? stock();
  },
  async agrees() {
    const [a, b, wanted] = example();
    return (
      (await agree(() => matMul(made(a), made(b)), wanted)) &&
      (await agree(() => matMul(transpose(made(a)), transpose(made(b)), true, true), wanted))
    );
  },
};

/** The same with a bias [columns] added, and ReLU, in one. */
export const smallLayer: Replacement = {
  name: _FusedMatMul,
  backend: 'webgpu',
  compute(params, stock) {
    const { a, b, bias } = params.inputs as { a: TensorInfo; b: TensorInfo; bias?: TensorInfo };
    const { activation, ...attrs } = params.attrs as unknown as _FusedMatMulAttrs;
    if (activation !== 'relu' && activation !== 'linear') return stock();
    return (
      multiply(params.backend as WebGPUBackend, { a, b, ...attrs, bias, isRelu: activation === 'relu' }) ?? stock()
    );
  },
  agrees() {
    const [a, b, products] = example();
    const bias = draw(3, ...b.shape.slice(1));
    const wanted = products.map((value, i) => relu(value + at(bias, i % bias.values.length)));
    return agree(() => fusedProduct({ a: made(a), b: made(b), bias: made(bias) }, 'relu'), wanted);
  },
};

/** Two matrices, and their product row by row. */
function example(): [a: Numbers, b: Numbers, product: number[]] {
  const [rows, inner, columns] = [11, 3, 7];
  const [a, b] = [draw(1, rows, inner), draw(2, inner, columns)];
  const product = Array.from({ length: rows * columns }, (_, place) => {
    const [row, column] = [Math.floor(place / columns), place % columns];
    let total = 0;
    for (let k = 0; k < inner; k++) total += at(a, row * inner + k) * at(b, k * columns + column);
    return total;
  });
  return [a, b, product];
}

interface Product extends BatchMatMulAttrs {
  readonly a: TensorInfo;
  readonly b: TensorInfo;
  readonly bias?: TensorInfo | undefined;
  readonly isRelu?: boolean;
}

/** @returns null where it is not small, or more than two matrices */
function multiply(backend: WebGPUBackend, { a, b, transposeA, transposeB, bias, isRelu }: Product): TensorInfo | null {
  if (a.shape.length !== 2 || b.shape.length !== 2) return null;
  const [inner = 0, rows = 0] = transposeA ? a.shape : a.shape.toReversed();
  const columns = b.shape[transposeB ? 0 : 1] ?? 0;
  const isSmall = rows * columns <= mostNumbers && inner <= mostProducts;
  const tensors = bias === undefined ? [a, b] : [a, b, bias];
  if (!isSmall || rows * columns * inner === 0 || tensors.some(({ dtype }) => dtype !== 'float32')) return null;
  if (bias !== undefined && !isAlongRows(bias, columns)) return null;
  const [result] = runPass(backend as unknown as Recorder, {
    key: ['small-product', transposeA, transposeB, bias !== undefined, isRelu].join(),
    inputs: bias === undefined ? { a, b } : { a, b, bias },
    outputs: ['y'],
    shape: [rows, columns],
    settings: {},
    integers: { inner, rows, columns },
    body: () => `
      let row = i / columns;
      let column = i % columns;
      var y = 0.0;
      for (var k = 0u; k < inner; k++) {
        y += f32(aIn[${transposeA ? 'k * rows + row' : 'row * inner + k'}])
           * f32(bIn[${transposeB ? 'column * inner + k' : 'k * columns + column'}]);
      }
      ${bias === undefined ? '' : 'y += f32(biasIn[column]);'}
      ${isRelu ? 'y = select(y, 0.0, y < 0.0);' : ''}
      yOut[i] = y;`,
  });
  return result as TensorInfo;
}
