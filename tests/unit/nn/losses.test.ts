import '@tensorflow/tfjs-backend-cpu';
import { expect, test } from 'vitest';
import * as tf from '../../../src/compute/tf.ts';
import * as nn from '../../../src/nn/index.ts';

const target = [1, 0, 2, -1];
const predicted = [0.5, 0.25, 2, 1];
const close = (got: ArrayLike<number>, expected: ArrayLike<number>, digits: number): void => {
  expect(got.length).toBe(expected.length);
  Array.from(got).forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, digits));
};

test('squared errors by hand: (¼ + 1⁄16 + 0 + 4) is 4.3125', () => {
  expect(nn.meanSquaredError(target, predicted)).toBe(4.3125 / 4);
  expect(nn.halfSquaredError(target, predicted)).toBe(4.3125 / 2);
  expect(nn.halfSquaredError([3], [1])).toBe(2);
  expect(nn.halfSquaredErrorGradient([3], [1])).toEqual([-2]);
});

test('the gradients of the squared errors are those of finite differences', () => {
  close(
    nn.meanSquaredErrorGradient(target, predicted),
    nn.numericalGradient((y) => nn.meanSquaredError(target, y), predicted),
    8,
  );
  close(
    nn.halfSquaredErrorGradient(target, predicted),
    nn.numericalGradient((y) => nn.halfSquaredError(target, y), predicted),
    8,
  );
});

test('the mean squared error agrees with TensorFlow.js', async () => {
  await tf.setBackend('cpu');
  const loss = tf.losses.meanSquaredError(tf.tensor1d(target), tf.tensor1d(predicted));
  expect(nn.meanSquaredError(target, predicted)).toBeCloseTo((await loss.data())[0] ?? NaN, 6);
});

test('cross-entropy by hand: a coin believed to be fair costs ln 2, a certain truth nothing, a denied one everything', () => {
  expect(nn.crossEntropy([1, 0], [0.5, 0.5])).toBeCloseTo(Math.LN2, 15);
  expect(nn.crossEntropy([0, 1], [0, 1])).toBeCloseTo(0, 15);
  expect(nn.crossEntropy([0, 1], [1, 0])).toBe(Infinity);
});

test('the first term of F18 costs 0.35667 and the second 0.22314', () => {
  expect(nn.crossEntropy([1], [0.7])).toBeCloseTo(0.35667, 5);
  expect(nn.crossEntropy([1], [0.8])).toBeCloseTo(0.22314, 5);
});

const logits = [1, -2, 0.5, 3];
const oneHot = [0, 0, 1, 0];

test('softmax by hand: of ln 1, ln 2, ln 5 it is ⅛, ¼, ⅝', () => {
  close(nn.softmax([0, Math.log(2), Math.log(5)]), [1 / 8, 1 / 4, 5 / 8], 14);
});

test('softmax is not moved by a shift and survives large numbers', () => {
  close(nn.softmax(logits.map((z) => z + 1000)), nn.softmax(logits), 12);
  expect(nn.softmax([1e308, -1e308])).toEqual([1, 0]);
  expect(nn.softmaxCrossEntropy([0, 1], [1000, 0])).toBe(1000);
});

test('softmax cross-entropy is the cross-entropy of softmax', () => {
  expect(nn.softmaxCrossEntropy(oneHot, logits)).toBeCloseTo(nn.crossEntropy(oneHot, nn.softmax(logits)), 12);
  expect(nn.softmaxCrossEntropy([0, 1, 0], [0, 0, 0])).toBeCloseTo(Math.log(3), 14);
});

test('the gradient of softmax cross-entropy is p − y, and that of finite differences', () => {
  const p = nn.softmax(logits);
  close(
    nn.softmaxCrossEntropyGradient(oneHot, logits),
    p.map((value, i) => value - (oneHot[i] ?? 0)),
    15,
  );
  for (const y of [oneHot, [0.1, 0.2, 0.3, 0.4], [1, 1, 0, 0.5]]) {
    close(
      nn.softmaxCrossEntropyGradient(y, logits),
      nn.numericalGradient((z) => nn.softmaxCrossEntropy(y, z), logits),
      8,
    );
  }
});

test('softmax, its cross-entropy and gradient agree with TensorFlow.js', async () => {
  await tf.setBackend('cpu');
  close(nn.softmax(logits), await tf.softmax(tf.tensor1d(logits)).data(), 6);
  const loss = (z: tf.Tensor): tf.Scalar => tf.losses.softmaxCrossEntropy(tf.tensor2d([oneHot]), z);
  const { value, grad } = tf.valueAndGrad(loss)(tf.tensor2d([logits]));
  expect(nn.softmaxCrossEntropy(oneHot, logits)).toBeCloseTo((await value.data())[0] ?? NaN, 6);
  close(nn.softmaxCrossEntropyGradient(oneHot, logits), await grad.data(), 6);
});

test('every loss refuses targets and predictions of different length', () => {
  for (const loss of [nn.meanSquaredError, nn.halfSquaredError, nn.crossEntropy, nn.softmaxCrossEntropy]) {
    expect(() => loss([1, 0], [1])).toThrow(/Targets \(2\)/);
  }
});
