import { beforeAll, describe, expect, test } from 'vitest';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { loadInNode } from '../node.ts';
import { draw } from '../wasm/numbers.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
  await tf.setBackend('cpu');
}, 60_000);

describe.each(['wasm', 'cpu'])('on %s', (backend) => {
  beforeAll(async () => void (await tf.setBackend(backend)));

  test.each([[undefined], [0], [1], [-1], [[0, 2]], [[]]])('over axes %j, axes kept or not', (axis) => {
    const shape = [2, 3, 4];
    const x = tf.tensor(draw(24, 1), shape);
    for (const keepDims of [false, true]) {
      const mean = tf.mean(x, axis, keepDims);
      const dy = tf.tensor(draw(mean.size, 2), mean.shape);
      const slope = tf.grad((z) => tf.mean(z, axis, keepDims))(x, dy);
      // Each number of the mean is of so many, and its slope is shared out among them.
      const wanted = tf.div(tf.grad((z) => tf.sum(z, axis, keepDims))(x, dy), x.size / mean.size);
      expect(slope.shape).toEqual(shape);
      const right = wanted.dataSync();
      slope.dataSync().forEach((value, i) => expect(value).toBeCloseTo(right[i] ?? NaN, 6));
    }
  });

  test('the gradient of the gradient', () => {
    const twice = tf.grad((z) =>
      tf
        .grad((x) => tf.mean(x.pow(3)))(z)
        .sum(),
    )(tf.tensor1d([1, 2]));
    twice.dataSync().forEach((value, i) => expect(value).toBeCloseTo([3, 6][i] ?? NaN, 5));
  });

  test('of no numbers it has no numbers', () => {
    expect(tf.grad((z) => tf.mean(z))(tf.zeros([0, 3])).shape).toEqual([0, 3]);
  });
});
