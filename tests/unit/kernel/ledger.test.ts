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

  test('sees what leaves a scope alive: its result, what is kept and variables, not what the scope disposes', () => {
    run('a', () => {
      const kept: tf.Tensor[] = [];
      const result = tf.tidy(() => {
        tf.variable(tf.ones([3]));
        const inner = tf.tidy(() => {
          kept.push(tf.keep(tf.ones([2])));
          return tf.add(tf.ones([4]), 1);
        });
        return tf.mul(inner, 2);
      });
      return { kept, result };
    });
    expect(ledger.count('a')).toEqual({ count: 3, bytes: 4 * (2 + 3 + 4) });
  });

  test('a scope that is opened and never closed hides no tensors, neither of its cell nor of the next', () => {
    const open = () => {
      tf.engine().startScope();
      return { t: tf.ones([2]) };
    };
    const { t } = run('a', open);
    const { u } = run('b', () => ({ u: tf.ones([2]) }));
    ledger.release('a', []);
    ledger.release('b', []);
    expect([t.isDisposed, u.isDisposed]).toEqual([true, true]);
  });

  test('a variable stays with the cell that made it, whoever assigns to it', () => {
    const { v } = run('model', () => ({ v: tf.variable(tf.zeros([2])) }));
    run('train', () => {
      tf.tidy(() => v.assign(tf.ones([2])));
      return {};
    });
    expect([ledger.count('model').count, ledger.count('train').count]).toEqual([2, 0]);
    ledger.release('model', []);
    expect(v.isDisposed).toBe(true);
  });

  test('what is gone does not count, whoever took it', () => {
    run('a', () => ({ v: tf.variable(tf.zeros([2])), t: tf.ones([1]) }));
    tf.disposeVariables();
    expect(ledger.count('a')).toEqual({ count: 2, bytes: 12 });
  });

  test('lists are kept short: of thousands that a loop disposes, few stay listed', () => {
    const listed = () => tf.engine().state.activeScope.track.length;
    const { t } = run('a', () => {
      const alive = tf.ones([1]);
      for (let i = 0; i < 5000; i++) tf.ones([1]).dispose();
      ledger.strikeOut();
      expect(listed()).toBe(1);
      for (let i = 0; i < 5000; i++) tf.keep(tf.ones([1])).dispose();
      expect(listed()).toBeLessThan(500);
      for (let i = 0; i < 5000; i++) tf.keep(alive);
      expect(listed()).toBeLessThan(500);
      return { t: alive };
    });
    expect(ledger.count('a').count).toBe(1);
    expect(t.isDisposed).toBe(false);
  });

  test('a search that never ends is given up', () => {
    const many = Array.from({ length: 200_001 }, () => ({}));
    expect(reachable([many])).toBeNull();
  });
});
