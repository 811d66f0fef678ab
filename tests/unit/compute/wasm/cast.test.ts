import { beforeAll, expect, test } from 'vitest';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { loadInNode } from '../node.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
}, 60_000);

test('a tensor of the type wanted shares its numbers and outlives what it was made of', () => {
  const x = tf.tensor1d([1, 2.5]);
  const same = tf.cast(x, 'float32');
  expect(same.dataId).toBe(x.dataId);
  x.dispose();
  expect(same.arraySync()).toEqual([1, 2.5]);
});

test('other types are converted as ever', () => {
  expect(tf.cast(tf.tensor1d([1.7, -1.7, 0]), 'int32').arraySync()).toEqual([1, -1, 0]);
  expect(tf.cast(tf.tensor1d([2, 0], 'int32'), 'float32').arraySync()).toEqual([2, 0]);
});
