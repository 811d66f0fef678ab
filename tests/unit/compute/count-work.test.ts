import { beforeAll, expect, test } from 'vitest';
import { countWork } from '../../../src/compute/count-work.ts';
import type { TensorFlow } from '../../../src/compute/load.ts';
import { loadInNode } from './node.ts';

let tf: TensorFlow;
beforeAll(async () => void ({ tf } = await loadInNode('cpu')), 60_000);

test('kernels are counted, and the most bytes held at one time', async () => {
  const x = tf.ones([1000]);
  const { numBytes } = tf.memory();
  const work = await countWork(tf, () => tf.tidy(() => void x.square().sqrt()));
  expect(work).toEqual({ kernels: 2, dispatches: null, peakBytes: numBytes + 8000 });
  x.dispose();
});

test('what is thrown is thrown on, and the engine is left as it was', async () => {
  const { runKernelFunc } = tf.engine() as unknown as { runKernelFunc: unknown };
  await expect(countWork(tf, () => Promise.reject(new Error('mine')))).rejects.toThrow('mine');
  expect(tf.engine()).toHaveProperty('runKernelFunc', runKernelFunc);
  expect(Object.keys(tf.engine())).not.toContain('runKernelFunc');
});
