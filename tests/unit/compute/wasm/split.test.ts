import { beforeAll, expect, test } from 'vitest';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { loadInNode } from '../node.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
}, 60_000);

test.each([0, 1, 2, -1])('parts along axis %i: equal ones, and those of given sizes', async (axis) => {
  for (const sizes of [2, [1, 0, 3]]) {
    const parts = async (backend: string): Promise<unknown> => {
      await tf.setBackend(backend);
      return tf.split(tf.range(0, 64).reshape([4, 4, 4]), sizes, axis).map((part) => part.arraySync());
    };
    const plain = await parts('cpu');
    expect(await parts('wasm')).toEqual(plain);
  }
});

test('a tensor is unstacked into each of its parts, also when it has none', () => {
  const x = tf.range(0, 12).reshape([2, 3, 2]);
  expect(tf.unstack(x, 1).map((part) => part.arraySync())).toEqual(
    [0, 1, 2].map((i) => [0, 1].map((row) => [0, 1].map((column) => 6 * row + 2 * i + column))),
  );
  expect(tf.unstack(tf.zeros([0, 3]))).toEqual([]);
  expect(tf.unstack(tf.tensor2d([['a'], ['b']])).map((part) => part.arraySync())).toEqual([['a'], ['b']]);
});

test('the gradient of parts is put together again', () => {
  const slope = tf.grad((x) => {
    const [first, second] = tf.split(x, 2);
    return first === undefined || second === undefined ? x : first.mul(2).add(second.mul(3)).sum();
  })(tf.ones([4]));
  expect(slope.arraySync()).toEqual([2, 2, 3, 3]);
});
