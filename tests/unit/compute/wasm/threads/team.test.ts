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

/**
 * What `compute` yields, each way that a work is tried: alone, and shared. Who computes which piece is left to chance; what comes
 * out is not.
 */
function always(compute: () => Tensor): Float32Array {
  const run = () => {
    const result = compute();
    const values = result.dataSync() as Float32Array;
    result.dispose();
    return values;
  };
  const first = run();
  for (let i = 0; i < 40; i++) expect(areSame(run(), first)).toBe(true);
  return first;
}

/** Bit for bit; on large arrays `toEqual` takes longer than all the rest. */
function areSame(a: Float32Array, b: Float32Array): boolean {
  const bits = ({ buffer, byteOffset, byteLength }: Float32Array) => Buffer.from(buffer, byteOffset, byteLength);
  return bits(a).equals(bits(b));
}

const ways = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const;

/** m, depth, n: more columns than rows and fewer, few rows, odd edges; all large enough to be shared. */
test.each([
  [64, 330, 260],
  [601, 177, 50],
  [12, 900, 512],
  [7, 1600, 533],
  [4100, 130, 8],
  [97, 513, 101],
])('matMul, each way of transposing, of m = %i, depth = %i, n = %i', (m, depth, n) => {
  const [as, bs] = [draw(m * depth, 1), draw(depth * n, 2)];
  for (const way of ways) {
    const a = tf.tensor(as, way[0] ? [depth, m] : [m, depth]);
    const b = tf.tensor(bs, way[1] ? [n, depth] : [depth, n]);
    const got = always(() => tf.matMul(a, b, ...way));
    expectClose(got, matrixProduct(as, bs, [m, depth, n], way));
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
  const [m, depth, n] = [90, 83, 79];
  const size = (shape: readonly number[]) => shape.reduce((total, side) => total * side, 1);
  const [as, bs] = [draw(size(aOuter) * m * depth, 1), draw(size(bOuter) * depth * n, 2)];
  const [a, b] = [tf.tensor(as, [...aOuter, m, depth]), tf.tensor(bs, [...bOuter, depth, n])];
  const got = always(() => tf.matMul(a, b));
  const wanted = Array.from({ length: 10 }, (_, i) => {
    const j = { 10: i, 1: 0, 5: i % 5 }[size(bOuter)] ?? 0;
    const h = size(aOuter) === 2 ? Math.floor(i / 5) : i;
    const left = as.subarray(h * m * depth, (h + 1) * m * depth);
    return [...matrixProduct(left, bs.subarray(j * depth * n, (j + 1) * depth * n), [m, depth, n])];
  });
  expectClose(got, wanted.flat());
});

interface Case {
  readonly x: [number, number, number, number];
  readonly filter: [number, number, number];
  readonly stride?: number;
  readonly pad?: 'same' | 'valid';
}

const cases: readonly Case[] = [
  { x: [5, 26, 25, 9], filter: [3, 3, 24] },
  { x: [7, 14, 14, 33], filter: [3, 2, 20], pad: 'same' },
  { x: [4, 41, 40, 6], filter: [5, 5, 19], stride: 2, pad: 'same' },
  { x: [1, 70, 71, 8], filter: [3, 3, 16] },
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
    const got = always(() => runKernel(tf, name, inputs, { ...attrs, ...more }));
    expectClose(got, wanted);
  }
});

test.each([
  [2, 2],
  [3, 2],
])('the gradient of pooling is that of each picture: windows of %i, %i apart', (filterSize, strides) => {
  const x = tf.tensor(draw(6 * 40 * 40 * 32, 1), [6, 40, 40, 32]);
  const attrs = { filterSize, strides, pad: 'valid' };
  const y = runKernel(tf, 'MaxPool', { x }, attrs);
  const dy = tf.tensor(draw(y.size, 2), y.shape);
  const gradient = (slopes: Tensor, input: Tensor) =>
    always(() => runKernel(tf, 'MaxPoolGrad', { dy: slopes, input, output: slopes }, attrs));
  const whole = gradient(dy, x);
  for (let i = 0; i < 6; i++) {
    const part = gradient(tf.slice(dy, i, 1), tf.slice(x, i, 1));
    expect(areSame(whole.subarray(i * part.length, (i + 1) * part.length), part)).toBe(true);
  }
});

test('the memory grows under the threads’ feet, and they go on', () => {
  const grown = tf.zeros([256, 1024, 256]);
  const [as, bs] = [draw(200 * 200, 1), draw(200 * 200, 2)];
  const [a, b] = [tf.tensor2d(as, [200, 200]), tf.tensor2d(bs, [200, 200])];
  const got = always(() => tf.matMul(a, b));
  expectClose(got, matrixProduct(as, bs, [200, 200, 200]));
  grown.dispose();
});

test('one thread computes the same, bit for bit', async () => {
  const [x, w] = [draw(5 * 20 * 20 * 8, 1), draw(9 * 8 * 41, 2)];
  const matrices = [draw(160 * 203, 3), draw(203 * 150, 4)] as const;
  const computed = () => {
    const [picture, filter] = [tf.tensor4d(x, [5, 20, 20, 8]), tf.tensor4d(w, [3, 3, 8, 41])];
    const loss = (a: Tensor, b: Tensor) =>
      tf
        .conv2d(a as Tensor4D, b as Tensor4D, 1, 'same')
        .square()
        .sum();
    const [a, b] = [tf.tensor2d(matrices[0], [160, 203]), tf.tensor2d(matrices[1], [203, 150])];
    const gradients = [0, 1].map((i) => always(() => tf.tidy(() => tf.grads(loss)([picture, filter])[i] as Tensor)));
    return [...gradients, always(() => tf.matMul(a, b))];
  };
  const shared = computed();
  const factory = tf.findBackendFactory('wasm');
  tf.removeBackend('wasm');
  tf.registerBackend('wasm', factory);
  await loadInNode('wasm');
  const { wasm } = tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } };
  expect(wasm.HEAPU8.buffer).toBeInstanceOf(ArrayBuffer);
  expect(computed().map((values, i) => areSame(values, shared[i] ?? new Float32Array()))).toEqual([true, true, true]);
});
