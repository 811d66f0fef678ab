import { beforeAll, expect, test } from 'vitest';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { loadInNode } from '../node.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
}, 60_000);

test('rows, columns and parts between, of float32 and int32', () => {
  const x = tf.range(0, 2 * 5 * 7).reshape([2, 5, 7]);
  const indices = tf.tensor1d([4, 0, 4], 'int32');
  const at = (...place: number[]): number => place.reduce((index, i, axis) => index * ([2, 5, 7][axis] ?? 1) + i, 0);
  const rows = [4, 0, 4];
  const all = [0, 1, 2, 3, 4, 5, 6];
  expect(tf.gather(x, indices, 1).arraySync()).toEqual([0, 1].map((n) => rows.map((r) => all.map((c) => at(n, r, c)))));
  expect(tf.gather(x, indices, 2).arraySync()).toEqual(
    [0, 1].map((n) => [0, 1, 2, 3, 4].map((r) => rows.map((c) => at(n, r, c)))),
  );
  expect(tf.gather(x.cast('int32'), tf.tensor2d([[1], [0]], [2, 1], 'int32')).arraySync()).toEqual(
    [1, 0].map((n) => [[0, 1, 2, 3, 4].map((r) => all.map((c) => at(n, r, c)))]),
  );
});

test('each example of a batch by indices of its own', () => {
  const x = tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]);
  const indices = tf.tensor2d(
    [
      [2, 0],
      [1, 1],
    ],
    [2, 2],
    'int32',
  );
  expect(tf.gather(x, indices, 1, 1).arraySync()).toEqual([
    [3, 1],
    [5, 5],
  ]);
});

test('truth values, no indices at all, and indices out of range', () => {
  const truths = tf.tensor1d([1, 0, 1], 'bool');
  expect(Array.from(tf.gather(truths, tf.tensor1d([2, 1], 'int32')).dataSync())).toEqual([1, 0]);
  expect(tf.gather(tf.zeros([3, 2]), tf.tensor1d([], 'int32')).shape).toEqual([0, 2]);
  expect(() => tf.gather(tf.zeros([3, 2]), tf.tensor1d([3], 'int32'))).toThrow('not in [0, 2]');
});
