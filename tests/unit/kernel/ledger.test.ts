import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Ledger, reachable } from '../../../src/kernel/ledger.ts';

let ledger: Ledger;

beforeAll(async () => {
  await tf.setBackend('cpu');
});
beforeEach(() => {
  ledger = new Ledger();
  ledger.watch(tf.engine());
});

/** Runs a cell's code as the kernel does. */
function run<T extends object>(cell: string, code: () => T, holders: readonly object[] = []): T {
  ledger.release(cell, holders);
  ledger.enter(cell);
  const exports = code();
  ledger.leave();
  return exports;
}

describe('the ledger of tensors', () => {
  test('counts what a cell left alive, shared data once', () => {
    run('a', () => {
      const x = tf.zeros([10]);
      tf.tidy(() => {
        tf.add(x, 1);
      });
      return { x, y: tf.reshape(x, [5, 2]) };
    });
    expect(ledger.count('a')).toEqual({ count: 2, bytes: 40 });
  });

  test('a rerun disposes what the cell made before, variables included', () => {
    const before = tf.memory().numTensors;
    const code = () => ({ v: tf.variable(tf.zeros([2])), t: tf.ones([3]) });
    run('a', code);
    const after = tf.memory().numTensors;
    const { v } = run('a', code);
    expect(tf.memory().numTensors).toBe(after);
    expect(v.isDisposed).toBe(false);
    ledger.release('a', []);
    expect(tf.memory().numTensors).toBe(before);
  });

  test('what another cell holds is kept, and goes when nobody holds it any more', () => {
    const model: { state: Map<string, tf.Tensor> } = run('model', () => ({ state: new Map() }));
    run('train', () => {
      model.state.set('moment', tf.ones([4]));
      return { other: tf.ones([4]) };
    });
    const kept = model.state.get('moment');
    run('train', () => ({}), [model]);
    expect(kept?.isDisposed).toBe(false);
    expect(ledger.count('train').count).toBe(1);
    model.state.clear();
    run('train', () => ({}), [model]);
    expect(kept?.isDisposed).toBe(true);
  });

  test('a search that never ends is given up', () => {
    const many = Array.from({ length: 200_001 }, () => ({}));
    expect(reachable([many])).toBeNull();
  });
});
