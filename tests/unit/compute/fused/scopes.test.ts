import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { beforeAll, describe, expect, test } from 'vitest';
import { endScopesLightly } from '../../../../src/compute/fused/scopes.ts';

/** Ends scopes as the library does until `endScopesLightly` has been called. */
const outcomes = (): unknown[] => {
  const before = tf.memory().numTensors;
  const outside = tf.ones([1]);
  const living = (): number => tf.memory().numTensors - before;
  const seen: unknown[] = [];
  const note = (...tensors: tf.Tensor[]): void => {
    seen.push(living(), ...tensors.map(({ isDisposed }) => isDisposed));
    tensors.filter(({ isDisposed }) => !isDisposed).forEach((tensor) => tensor.dispose());
  };
  const made = (count: number): tf.Tensor[] => Array.from({ length: count }, (_, i) => tf.scalar(i));

  // Nothing, one, some, many, nested; twice the same; numbers among them.
  tf.tidy(() => void made(3));
  note();
  tf.tidy(() => (made(3), null as unknown as tf.Tensor));
  note();
  note(tf.tidy(() => made(3)[1] as tf.Tensor));
  note(...tf.tidy(() => made(5).slice(1, 3)));
  note(...tf.tidy(() => made(30).slice(10)));
  const tree = tf.tidy(() => {
    const [a, b, c, d] = made(4) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
    return { a, inside: [b, { c }], again: [a, b], number: 3, d: tf.add(d, 1) };
  });
  note(tree.a, tree.d, tree.again[1] as tf.Tensor);
  seen.push(living());

  // What is kept, what is a variable and what was made outside is not the scope's.
  const variable = tf.tidy(() => tf.variable(tf.ones([2])));
  const kept = tf.tidy(() => tf.keep(tf.ones([2])));
  const same = tf.tidy(() => tf.tidy(() => outside));
  seen.push(same === outside);
  note(variable, kept);

  // A scope that yields hands over to the next, which disposes it; one that throws disposes all.
  tf.tidy(() => void tf.tidy(() => tf.ones([2])));
  note();
  expect(() =>
    tf.tidy(() => {
      made(2);
      throw new Error('inside');
    }),
  ).toThrow('inside');
  note();
  tf.engine().startScope();
  const open = made(2);
  tf.engine().endScope(open[0]);
  note(...open);
  note(outside);
  return seen;
};

describe('ending scopes lightly', () => {
  let stock: unknown[];
  beforeAll(async () => {
    await tf.setBackend('cpu');
    stock = outcomes();
    endScopesLightly();
  });

  test('disposes and hands on what the library does', () => {
    expect(outcomes()).toEqual(stock);
  });

  test('rests on scopes as TensorFlow.js has them', () => {
    tf.engine().startScope('mine');
    const { activeScope, scopeStack } = tf.engine().state;
    const tensor = tf.ones([1]) as tf.Tensor & { scopeId: number; kept: boolean };
    expect(scopeStack.at(-1)).toBe(activeScope);
    expect(activeScope.track).toEqual([tensor]);
    expect([tensor.scopeId, tensor.kept]).toEqual([activeScope.id, false]);
    tf.engine().endScope();
    expect(tensor.isDisposed).toBe(true);
  });

  test('of thousands that go from inner scopes to one that stays open, and are disposed, few stay listed', () => {
    const engine = tf.engine();
    engine.startScope('open');
    let most = 0;
    const alive = tf.ones([1]);
    for (let i = 0; i < 5000; i++) {
      tf.square(alive).dispose();
      most = Math.max(most, engine.state.activeScope.track.length);
    }
    expect(most).toBeLessThan(250);
    expect(engine.state.activeScope.track).toContain(alive);
    const living = Array.from({ length: 300 }, () => tf.square(alive));
    engine.endScope();
    expect([alive, ...living].every(({ isDisposed }) => isDisposed)).toBe(true);
  });

  test('there must be one', () => {
    expect(() => tf.engine().endScope()).toThrow('no scope');
  });
});
