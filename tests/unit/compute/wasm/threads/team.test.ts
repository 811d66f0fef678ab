/** Kernels of several threads against float64, and against themselves. */
import { backend_util, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TensorFlow } from '../../../../../src/compute/load.ts';
import { loadInNode } from '../../node.ts';
import { draw, expectClose, runKernel } from '../numbers.ts';
import { convolve, filterGradient, inputGradient, matrixProduct } from '../reference.ts';
import { countStarted, WorkerInNode } from './node-worker.ts';

let tf: TensorFlow;
beforeAll(async () => {
  vi.stubGlobal('crossOriginIsolated', true);
  vi.stubGlobal('navigator', { hardwareConcurrency: 3 });
  ({ tf } = await loadInNode('wasm', { Worker: WorkerInNode }));
}, 60_000);
afterAll(() => {
  vi.unstubAllGlobals();
});

test('there are as many threads as cores, this one among them, and they share the memory of the back end', () => {
  expect(countStarted()).toBe(2);
  const { wasm } = tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } };
  expect(wasm.HEAPU8.buffer).toBeInstanceOf(SharedArrayBuffer);
});

const ways = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const;

/** m, depth, n: more columns than rows and fewer, few rows, odd edges; all large enough to be shared. */
test.each([
  [64, 130, 260],
  [301, 77, 50],
  [12, 300, 128],
  [7, 600, 133],
  [1100, 40, 8],
  [97, 513, 101],
])('matMul, each way of transposing, of m = %i, depth = %i, n = %i', (m, depth, n) => {
  const [as, bs] = [draw(m * depth, 1), draw(depth * n, 2)];
  for (const way of ways) {
    const a = tf.tensor(as, way[0] ? [depth, m] : [m, depth]);
    const b = tf.tensor(bs, way[1] ? [n, depth] : [depth, n]);
    expectClose(tf.matMul(a, b, ...way).dataSync(), matrixProduct(as, bs, [m, depth, n], way));
  }
});

test.each([
  [[10], [10]],
  [[10], []],
  [
    [2, 1],
    [1, 5],
  ],
])('batches %j and %j of matrices', (aOuter, bOuter) => {
  const [m, depth, n] = [40, 33, 29];
  const size = (shape: readonly number[]) => shape.reduce((total, side) => total * side, 1);
  const [as, bs] = [draw(size(aOuter) * m * depth, 1), draw(size(bOuter) * depth * n, 2)];
  const got = tf.matMul(tf.tensor(as, [...aOuter, m, depth]), tf.tensor(bs, [...bOuter, depth, n]));
  const wanted = Array.from({ length: 10 }, (_, i) => {
    const j = { 10: i, 1: 0, 5: i % 5 }[size(bOuter)] ?? 0;
    const h = size(aOuter) === 2 ? Math.floor(i / 5) : i;
    const a = as.subarray(h * m * depth, (h + 1) * m * depth);
    return [...matrixProduct(a, bs.subarray(j * depth * n, (j + 1) * depth * n), [m, depth, n])];
  });
  expectClose(got.dataSync(), wanted.flat());
});

interface Case {
  readonly x: [number, number, number, number];
  readonly filter: [number, number, number];
  readonly stride?: number;
  readonly pad?: 'same' | 'valid';
}

const cases: readonly Case[] = [
  { x: [5, 16, 15, 9], filter: [3, 3, 24] },
  { x: [7, 14, 14, 33], filter: [3, 2, 10], pad: 'same' },
  { x: [4, 21, 20, 6], filter: [5, 5, 19], stride: 2, pad: 'same' },
  { x: [1, 30, 31, 8], filter: [3, 3, 16] },
];

test.each(cases)('a convolution and its gradients: x $x, filter $filter, stride $stride', (given) => {
  const { x, filter, stride = 1, pad = 'valid' } = given;
  const info = backend_util.computeConv2DInfo(x, [filter[0], filter[1], x[3], filter[2]], stride, 1, pad);
  const size = (shape: readonly number[]) => shape.reduce((total, side) => total * side, 1);
  const [xs, ws, dys] = [draw(size(x), 1), draw(size(info.filterShape), 2), draw(size(info.outShape), 3)];
  const [xt, wt, dy] = [tf.tensor(xs, x), tf.tensor(ws, info.filterShape), tf.tensor(dys, info.outShape)];
  const attrs = { strides: stride, pad, dataFormat: 'NHWC', dilations: 1 };
  const run = {
    Conv2D: [{ x: xt, filter: wt }, {}, convolve(info, xs, ws)],
    Conv2DBackpropInput: [{ dy, filter: wt }, { inputShape: x }, inputGradient(info, ws, dys)],
    Conv2DBackpropFilter: [{ x: xt, dy }, { filterShape: info.filterShape }, filterGradient(info, xs, dys)],
  } as const;
  for (const [name, [inputs, more, wanted]] of Object.entries(run)) {
    const compute = () => runKernel(tf, name, inputs, { ...attrs, ...more }).dataSync();
    const got = compute();
    expectClose(got, wanted);
    // Who computes which piece is left to chance; what comes out is not.
    for (let i = 0; i < 5; i++) expect(compute()).toEqual(got);
  }
});

test.each([
  [2, 2],
  [3, 2],
])('the gradient of pooling is that of each picture: windows of %i, %i apart', (filterSize, strides) => {
  const shape: [number, number, number, number] = [6, 20, 20, 16];
  const x = tf.tensor(draw(6 * 20 * 20 * 16, 1), shape);
  const attrs = { filterSize, strides, pad: 'valid' };
  const y = runKernel(tf, 'MaxPool', { x }, attrs);
  const dy = tf.tensor(draw(y.size, 2), y.shape);
  const gradient = (slopes: typeof x, input: typeof x) =>
    Array.from(runKernel(tf, 'MaxPoolGrad', { dy: slopes, input, output: slopes }, attrs).dataSync());
  const pictures = [0, 1, 2, 3, 4, 5].map((i) => [tf.slice(dy, i, 1), tf.slice(x, i, 1)] as const);
  expect(gradient(dy, x)).toEqual(pictures.flatMap(([slopes, input]) => gradient(slopes, input)));
});

test('the memory grows under the threads’ feet, and they go on', () => {
  const grown = tf.zeros([256, 1024, 256]);
  const [as, bs] = [draw(200 * 200, 1), draw(200 * 200, 2)];
  const got = tf.matMul(tf.tensor(as, [200, 200]), tf.tensor(bs, [200, 200]));
  expectClose(got.dataSync(), matrixProduct(as, bs, [200, 200, 200]));
  grown.dispose();
});

test('one thread computes the same, bit for bit', async () => {
  const compute = () =>
    tf.tidy(() => {
      const [x, w] = [
        tf.tensor4d(draw(5 * 20 * 20 * 8, 1), [5, 20, 20, 8]),
        tf.tensor4d(draw(9 * 8 * 21, 2), [3, 3, 8, 21]),
      ];
      const loss = (a: Tensor, b: Tensor) =>
        tf
          .conv2d(a as Tensor4D, b as Tensor4D, 1, 'same')
          .square()
          .sum();
      const matrix = tf.tensor2d(draw(130 * 203, 3), [130, 203]);
      return [
        ...tf.grads(loss)([x, w]),
        tf.matMul(matrix, matrix, true, false),
        tf.matMul(matrix, matrix, false, true),
      ].map((tensor) => Array.from(tensor.dataSync()));
    });
  const shared = compute();
  const factory = tf.findBackendFactory('wasm');
  tf.removeBackend('wasm');
  tf.registerBackend('wasm', factory);
  await loadInNode('wasm');
  const { wasm } = tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } };
  expect(wasm.HEAPU8.buffer).toBeInstanceOf(ArrayBuffer);
  expect(compute()).toEqual(shared);
});
