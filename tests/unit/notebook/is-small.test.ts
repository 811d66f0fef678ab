import { expect, test } from 'vitest';
import { isSmall } from '../../../src/notebook/is-small.ts';

test.each([
  'const model = tf.sequential({ layers: [tf.layers.dense({ units: 64, activation: "relu", inputShape: [64] })] });',
  'const rnnNotes = "about conv2d";',
  '',
])('small: %s', (text) => {
  expect(isSmall(['print(1)', text])).toBe(true);
});

test.each([
  'model.add(tf.layers.conv2d({ filters: 32, kernelSize: 3 }))',
  'const y = tf.depthwiseConv2d(x, filter, 1, "same");',
  'tf.layers.lstm({ units: 128 })',
  'tf.layers.simpleRNN({ units: 8 })',
  'tf.layers.embedding ({ inputDim: 10_000, outputDim: 128 })',
])('large: %s', (text) => {
  expect(isSmall(['print(1)', text])).toBe(false);
});
