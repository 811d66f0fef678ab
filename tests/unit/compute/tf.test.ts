import { expect, test } from 'vitest';
import * as tf from '../../../src/compute/tf.ts';
import '@tensorflow/tfjs-backend-cpu';

test('chained operations, layers and gradients are there', async () => {
  await tf.setBackend('cpu');
  const slope = tf.grad((x) => x.square().sum());
  expect(Array.from(await slope(tf.tensor1d([1, 2])).data())).toEqual([2, 4]);
  const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });
  expect(model.countParams()).toBe(8);
});
