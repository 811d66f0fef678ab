import { beforeAll, expect, test } from 'vitest';
import type { TensorFlow } from '../../../src/compute/load.ts';
import { measureSmallStep } from '../../../src/compute/small-step.ts';
import { loadInNode } from './node.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
}, 60_000);

test('it takes some time, and leaves nothing behind', async () => {
  const { numTensors, numBytes } = tf.memory();
  expect(await measureSmallStep(tf)).toBeGreaterThan(0);
  expect(tf.memory()).toMatchObject({ numTensors, numBytes });
});

test('within it is a real step: a back end that cannot take one says so', async () => {
  const broken: TensorFlow = {
    ...tf,
    matMul: () => {
      throw new Error('no product');
    },
  };
  const { numTensors } = tf.memory();
  await expect(measureSmallStep(broken)).rejects.toThrow('no product');
  expect(tf.memory().numTensors).toBe(numTensors);
});
