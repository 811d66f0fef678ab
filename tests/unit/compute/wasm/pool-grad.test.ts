import { backend_util, type Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { loadInNode } from '../node.ts';
import { draw, expectClose, runKernel } from './numbers.ts';
import { avgPoolGradient, maxPoolGradient } from './reference.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
}, 60_000);

type Shape = [number, number, number, number];
interface Case {
  readonly x: Shape;
  readonly window: number;
  readonly stride: number;
  readonly pad: 'valid' | 'same' | number;
}

const cases: Case[] = [
  { x: [1, 1, 1, 1], window: 1, stride: 1, pad: 'valid' },
  { x: [2, 6, 6, 4], window: 2, stride: 2, pad: 'valid' },
  { x: [3, 4, 8, 7], window: 2, stride: 2, pad: 'same' },
  { x: [2, 5, 7, 6], window: 2, stride: 1, pad: 'valid' },
  { x: [1, 7, 6, 5], window: 2, stride: 2, pad: 'valid' },
  { x: [2, 9, 7, 3], window: 2, stride: 3, pad: 'same' },
  { x: [2, 7, 5, 3], window: 2, stride: 2, pad: 'same' },
  { x: [3, 9, 8, 7], window: 3, stride: 2, pad: 'same' },
  { x: [1, 6, 7, 5], window: 3, stride: 1, pad: 'same' },
  { x: [1, 8, 8, 9], window: 3, stride: 3, pad: 1 },
  { x: [0, 4, 4, 2], window: 2, stride: 2, pad: 'valid' },
];

const size = (shape: readonly number[]): number => shape.reduce((total, side) => total * side, 1);

/** Runs both kernels on dy drawn at random, and yields the definition's answers too. */
function gradients({ x: shape, window, stride, pad }: Case, xs: Float32Array) {
  const info = backend_util.computePool2DInfo(shape, window, stride, 1, pad);
  const dys = draw(size(info.outShape), 2);
  const inputs = { dy: tf.tensor(dys, info.outShape), input: tf.tensor(xs, shape) };
  const attrs = { filterSize: window, strides: stride, pad };
  return {
    max: runKernel(tf, 'MaxPoolGrad', { ...inputs, output: inputs.dy }, attrs).dataSync(),
    average: runKernel(tf, 'AvgPoolGrad', inputs, attrs).dataSync(),
    wantedMax: maxPoolGradient(info, xs, dys),
    wantedAverage: avgPoolGradient(info, dys),
  };
}

test.each(cases)('x $x, window $window, stride $stride, padding $pad: as the definition', (given) => {
  // Few different numbers, so that many windows have their largest more than once.
  const xs = draw(size(given.x), 1).map((value) => Math.round(2 * value) / 2);
  const { max, average, wantedMax, wantedAverage } = gradients(given, xs);
  expectClose(max, wantedMax);
  expectClose(average, wantedAverage);
});

test('NaN and infinities: each slope still goes to one place', () => {
  const given: Case = { x: [1, 6, 6, 5], window: 2, stride: 2, pad: 'valid' };
  const xs = draw(180, 1);
  xs.set([NaN, -Infinity, Infinity], 3);
  xs.fill(-Infinity, 60, 150);
  const { max, wantedMax } = gradients(given, xs);
  expectClose(max, wantedMax);
});

test('the slope of average pooling with padded edges is that of its forward pass', () => {
  const x = tf.tensor4d(draw(49, 1), [1, 7, 7, 1]);
  const pooled = (input: Tensor4D): Tensor4D => tf.avgPool(input, 3, 2, 'same');
  const dx = tf.grad((input) => pooled(input as Tensor4D).sum())(x);
  // Of a linear function: its value is the slope times the input.
  expect(dx.mul(x).sum().dataSync()[0]).toBeCloseTo(pooled(x).sum().dataSync()[0] ?? NaN, 4);
});
