import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, expect, test } from 'vitest';
import { countWork } from '../../../src/compute/count-work.ts';
import type { TensorFlow } from '../../../src/compute/load.ts';
import { endScopesLightly } from '../../../src/compute/fused/scopes.ts';
import { Peak } from '../../../src/compute/peak.ts';
import { jobs } from '../../bench/compute/jobs/all.ts';
import * as library from '../../bench/compute/tensorflow/library.ts';
import { prepareTraining } from '../../bench/compute/tensorflow/prepare.ts';

beforeAll(async () => {
  endScopesLightly();
  await tf.setBackend('cpu');
});

test('the peak is what lived at one time beyond what lived before, also of what is gone', () => {
  const before = tf.zeros([10]);
  const peak = new Peak(tf.engine());
  peak.begin();
  expect(peak.read()).toEqual({ count: 0, bytes: 0 });
  tf.tidy(() => {
    tf.zeros([3]);
    tf.zeros([4], 'bool');
  });
  tf.tidy('by name', () => void tf.zeros([2]));
  expect(peak.read()).toEqual({ count: 2, bytes: 16 });
  peak.begin();
  const left = tf.zeros([5]);
  expect(peak.read()).toEqual({ count: 1, bytes: 20 });
  left.dispose();
  peak.begin();
  before.dispose();
  expect(peak.read()).toEqual({ count: 0, bytes: 0 });
});

test('TensorFlow.js counts as before', () => {
  const { numTensors, numBytes } = tf.memory();
  new Peak(tf.engine()).begin();
  const made = tf.tidy(() => tf.add(tf.ones([5]), 1));
  expect(tf.memory()).toMatchObject({ numTensors: numTensors + 1, numBytes: numBytes + 20 });
  made.dispose();
  expect(tf.memory()).toMatchObject({ numTensors, numBytes });
});

test.each(jobs.filter(({ name }) => ['2-3-1', 'digits', 'mnist'].includes(name)))(
  'the foot of a cell shows what the bench counts: $title',
  async (job) => {
    const { numBytes } = tf.memory();
    const peak = new Peak(tf.engine());
    peak.begin();
    // The bench looks at every tensor that is made, the foot at the ends of scopes: a single number may escape it.
    const { peakBytes } = await countWork(tf as unknown as TensorFlow, async () => {
      const { steps } = prepareTraining(library, job);
      for (let step = 0; step < 2; step++) await steps(1)();
    });
    expect(peak.read().bytes / (peakBytes - numBytes)).toBeCloseTo(1, 4);
  },
);
