import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, expect, test } from 'vitest';
import { Peak } from '../../../src/compute/peak.ts';

beforeAll(() => tf.setBackend('cpu'));

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
