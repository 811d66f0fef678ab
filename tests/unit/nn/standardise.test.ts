import '@tensorflow/tfjs-backend-cpu';
import { expect, test } from 'vitest';
import * as tf from '../../../src/compute/tf.ts';
import * as nn from '../../../src/nn/index.ts';

test('by hand: 2, 4, 4, 4, 5, 5, 7, 9 has mean 5 and deviation 2', () => {
  const rows = [2, 4, 4, 4, 5, 5, 7, 9].map((x) => [x]);
  const scale = nn.learnScale(rows);
  expect(scale).toEqual({ mean: [5], deviation: [2] });
  expect(nn.standardise(rows, scale).flat()).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]);
});

test('a column that never changes becomes 0, not NaN', () => {
  const rows = [
    [1, 0],
    [3, 0],
  ];
  expect(nn.standardise(rows, nn.learnScale(rows))).toEqual([
    [-1, 0],
    [1, 0],
  ]);
});

test('new rows are measured by the old scale', () => {
  expect(nn.standardise([[9]], nn.learnScale([[1], [3]]))).toEqual([[7]]);
});

test('mean and deviation agree with the moments of TensorFlow.js', async () => {
  await tf.setBackend('cpu');
  const source = nn.random(1);
  const rows = Array.from({ length: 50 }, () => Array.from({ length: 4 }, (_, j) => j + (j + 1) * nn.normal(source)));
  const { mean, variance } = tf.moments(tf.tensor2d(rows), 0);
  const scale = nn.learnScale(rows);
  const [means, deviations] = [await mean.data(), await variance.sqrt().data()];
  scale.mean.forEach((value, j) => expect(value).toBeCloseTo(means[j] ?? NaN, 5));
  scale.deviation.forEach((value, j) => expect(value).toBeCloseTo(deviations[j] ?? NaN, 5));
});

test('no rows, or rows of different length, are refused', () => {
  for (const rows of [[], [[]], [[1, 2], [3]]]) expect(() => nn.learnScale(rows)).toThrow('equally long');
});
