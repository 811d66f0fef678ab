import { beforeAll, describe, expect, test } from 'vitest';
import { countWork } from '../../../../src/compute/count-work.ts';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { loadInNode } from '../node.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
  await tf.setBackend('cpu');
}, 60_000);

describe.each(['wasm', 'cpu'])('on %s', (backend) => {
  beforeAll(async () => void (await tf.setBackend(backend)));

  test('nothing is run to keep what a gradient needs', async () => {
    const x = tf.tensor1d([1, 2]);
    const forward = await countWork(tf, () => tf.dispose(tf.mul(x, x)));
    const both = await countWork(tf, () => tf.dispose(tf.grad((z) => tf.mul(z, z))(x)));
    // The product; on the way back a cast and a product for each factor, and their sum.
    expect([forward.kernels, both.kernels]).toEqual([1, 6]);
  });

  test('nothing stays alive, and what is kept outlives what it was made of', () => {
    const x = tf.tensor1d([1, 2]);
    const before = tf.memory();
    const slope = tf.grad((z) => {
      const square = z.mul(z);
      const cube = square.mul(z);
      square.dispose();
      return cube;
    })(x);
    expect(slope.arraySync()).toEqual([3, 12]);
    slope.dispose();
    const { numTensors, numDataBuffers, numBytes } = tf.memory();
    expect([numTensors, numDataBuffers, numBytes]).toEqual([before.numTensors, before.numDataBuffers, before.numBytes]);
  });

  test('of a gradient that throws, nothing stays alive once the next has begun', () => {
    const x = tf.tensor1d([1, 2]);
    const cube = (z: ReturnType<TensorFlow['tensor']>) => z.mul(z).mul(z);
    tf.dispose(tf.grad(cube)(x));
    const { numTensors, numDataBuffers } = tf.memory();
    const failing = tf.grad((z) => {
      cube(z);
      throw new Error('in the midst');
    });
    for (let i = 0; i < 3; i++) expect(() => failing(x)).toThrow('in the midst');
    tf.dispose(tf.grad(cube)(x));
    expect(tf.memory()).toMatchObject({ numTensors, numDataBuffers });
  });

  test('gradients of gradients, to the third', () => {
    const power = (z: ReturnType<TensorFlow['tensor']>) => z.mul(z).mul(z).mul(z);
    const third = tf.grad(tf.grad(tf.grad(power)));
    expect(third(tf.tensor1d([1, 2])).arraySync()).toEqual([24, 48]);
  });
});
