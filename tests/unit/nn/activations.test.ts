import '@tensorflow/tfjs-backend-cpu';
import { expect, test } from 'vitest';
import * as tf from '../../../src/compute/tf.ts';
import * as nn from '../../../src/nn/index.ts';

const points = [-20, -3, -1, -0.5, -0.01, 0.01, 0.5, 1, 3, 20];

const pairs = [
  ['linear', nn.linear, nn.linearDerivative],
  ['sigmoid', nn.sigmoid, nn.sigmoidDerivative],
  ['relu', nn.relu, nn.reluDerivative],
  ['tanh', nn.tanh, nn.tanhDerivative],
] as const;

test.each(pairs)('the derivative of %s is the slope that a finite difference finds', (_name, f, derivative) => {
  for (const x of points) expect(derivative(x)).toBeCloseTo(nn.numericalDerivative(f, x), 8);
});

const tensors = {
  linear: (x: tf.Tensor) => x.mul(1),
  sigmoid: (x: tf.Tensor) => tf.sigmoid(x),
  relu: (x: tf.Tensor) => tf.relu(x),
  tanh: (x: tf.Tensor) => tf.tanh(x),
};

test.each(pairs)('%s and its derivative agree with TensorFlow.js', async (name, f, derivative) => {
  await tf.setBackend('cpu');
  const { value, grad } = tf.valueAndGrad(tensors[name])(tf.tensor1d(points), tf.ones([points.length]));
  const [values, slopes] = [await value.data(), await grad.data()];
  points.forEach((x, i) => {
    expect(f(x)).toBeCloseTo(values[i] ?? NaN, 6);
    expect(derivative(x)).toBeCloseTo(slopes[i] ?? NaN, 6);
  });
});

test('ReLU of [−2, 0, 2] is [0, 0, 2], as article B works out (F19)', () => {
  expect([-2, 0, 2].map(nn.relu)).toEqual([0, 0, 2]);
  expect([-2, 0, 2].map(nn.reluDerivative)).toEqual([0, 0, 1]);
});

test('sigmoid at 0, ln 3 and −ln 3 is ½, ¾ and ¼, with slopes ¼, 3⁄16 and 3⁄16', () => {
  const places = [0, Math.log(3), -Math.log(3)];
  expect(places.map((z) => nn.sigmoid(z).toFixed(12))).toEqual(['0.500000000000', '0.750000000000', '0.250000000000']);
  expect(places.map((z) => nn.sigmoidDerivative(z).toFixed(6))).toEqual(['0.250000', '0.187500', '0.187500']);
});

test('tanh of ½ ln 3 is ½, with slope ¾', () => {
  expect(nn.tanh(Math.log(3) / 2)).toBeCloseTo(0.5, 14);
  expect(nn.tanhDerivative(Math.log(3) / 2)).toBeCloseTo(0.75, 14);
});

test('far out, sigmoid neither overflows nor loses its tail', () => {
  expect([nn.sigmoid(-1000), nn.sigmoid(1000), nn.sigmoidDerivative(1000)]).toEqual([0, 1, 0]);
  expect(nn.sigmoid(-40)).toBeCloseTo(Math.exp(-40), 30);
  expect(nn.sigmoidDerivative(40)).toBeCloseTo(Math.exp(-40), 30);
  expect(nn.sigmoidDerivative(40)).toBeGreaterThan(0);
  expect(nn.tanhDerivative(20)).toBeGreaterThan(0);
});
