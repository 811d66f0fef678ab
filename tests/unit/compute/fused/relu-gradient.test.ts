import { beforeAll, describe, expect, test } from 'vitest';
import { reluGradient } from '../../../../src/compute/fused/relu-gradient.ts';
import { countWork } from '../../../../src/compute/count-work.ts';
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

  test.each([[[]], [[1]], [[5]], [[3, 7]], [[2, 3, 5]], [[2, 3, 3, 7]]])('shape %j: by the definition', (shape) => {
    const length = shape.reduce((product, side) => product * side, 1);
    const [dy, y] = [draw(length, 1), draw(length, 2)];
    const got = reluGradient(tf.tensor(dy, shape), tf.tensor(y, shape));
    expect(got.shape).toEqual(shape);
    expect(Array.from(got.dataSync())).toEqual(Array.from(dy, (slope, i) => ((y[i] ?? NaN) > 0 ? slope : 0)));
  });

  test('NaN stays, infinities pass or are cut off, the slope at 0 is 0', () => {
    const y = tf.tensor1d([NaN, Infinity, -Infinity, 0, -0, 1, 2, -1, -2]);
    const dy = tf.tensor1d([1, 1, 1, 1, 1, NaN, Infinity, NaN, Infinity]);
    expect(Array.from(reluGradient(dy, y).dataSync())).toEqual([NaN, 1, 0, 0, 0, NaN, Infinity, 0, 0]);
  });

  test('the gradient of tf.relu takes one kernel, and an empty tensor has one too', async () => {
    const x = tf.tensor1d([-1, 0, 2]);
    const slope = tf.grad((input) => tf.relu(input));
    const { kernels } = await countWork(tf, () => tf.dispose(slope(x)));
    const forward = await countWork(tf, () => tf.dispose(tf.relu(x)));
    const own = await countWork(tf, () => tf.dispose(tf.grad((input) => tf.clone(input))(x)));
    // What any gradient takes besides, such as the ones it begins with, is the same.
    expect(kernels - forward.kernels).toBeLessThanOrEqual(own.kernels + 1);
    expect(slope(tf.zeros([0, 3])).shape).toEqual([0, 3]);
  });

  test('the gradient of the gradient is that of the library', () => {
    const x = tf.tensor1d([-1, 0.5, 2]);
    const twice = tf.grad((z) =>
      tf
        .grad((input) => tf.relu(input).pow(3))(z)
        .sum(),
    )(x);
    // 6 x where x > 0.
    twice.dataSync().forEach((value, i) => expect(value).toBeCloseTo([0, 3, 12][i] ?? NaN, 4));
  });
});
