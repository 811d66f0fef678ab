import '@tensorflow/tfjs-backend-cpu';
import { expect, test } from 'vitest';
import * as tf from '../../../src/compute/tf.ts';
import { accuracy, confusionMatrix } from '../../../src/nn/metrics.ts';

const labels = [0, 0, 1, 2, 2, 2];
const predictions = [0, 1, 1, 2, 0, 2];

test('four of six are right', () => {
  expect(accuracy(labels, predictions)).toBe(4 / 6);
  expect(accuracy([], [])).toBeNaN();
});

test('rows are what was true, columns what was predicted', () => {
  expect(confusionMatrix(labels, predictions, 3)).toEqual([
    [1, 1, 0],
    [0, 1, 0],
    [1, 0, 2],
  ]);
});

test('the matrix is that of TensorFlow.js, and its diagonal gives the accuracy', async () => {
  await tf.setBackend('cpu');
  const matrix = confusionMatrix(Int32Array.from(labels), Int32Array.from(predictions), 3);
  const theirs = tf.math.confusionMatrix(tf.tensor1d(labels, 'int32'), tf.tensor1d(predictions, 'int32'), 3);
  expect(matrix).toEqual(await theirs.array());
  expect(matrix.reduce((total, row, k) => total + (row[k] ?? 0), 0) / labels.length).toBe(
    accuracy(labels, predictions),
  );
});
