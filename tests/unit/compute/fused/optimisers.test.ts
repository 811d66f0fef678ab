import { getKernel, registerKernel, unregisterKernel, type Optimizer, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasKernel } from '../../../../src/compute/fused/has-kernel.ts';
import { rules } from '../../../../src/compute/fused/rules.ts';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { loadInNode } from '../node.ts';
import { errorOf, kinds, shapes, taken } from './steps.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
  await tf.setBackend('cpu');
}, 60_000);

/** Runs with the library's own steps. */
async function unfused<T>(backend: string, run: () => Promise<T>): Promise<T> {
  const kernels = rules.map(({ name }) => getKernel(name, backend));
  rules.forEach(({ name }) => unregisterKernel(name, backend));
  try {
    return await run();
  } finally {
    kernels.forEach(registerKernel);
  }
}

describe.each(['wasm', 'cpu'])('on %s', (backend) => {
  beforeAll(async () => void (await tf.setBackend(backend)));

  test('every rule agrees with float64 and is switched on', () => {
    expect(rules.filter(({ name }) => !hasKernel(name, backend))).toEqual([]);
  });

  test.each(kinds)('$rule: three steps are those of float64, whatever the shape', async (kind) => {
    for (const shape of shapes) expect(await errorOf(tf, kind, shape)).toBeLessThan(2e-6);
  });

  test.each(kinds)('$rule: as exact as the steps of the library itself', async (kind) => {
    const shape = [17, 9];
    const stock = await unfused(backend, () => taken(tf, kind, shape));
    const fused = await taken(tf, kind, shape);
    expect(Math.max(...fused.map((value, i) => Math.abs(value - (stock[i] ?? NaN))))).toBeLessThan(2e-6);
  });

  test.each(kinds)('$rule: NaN and infinities come out as from the library', async (kind) => {
    const step = async (): Promise<string[]> => {
      const variable = tf.tidy(() => tf.tensor1d([1, 1, 1, 1, Infinity, NaN]).variable());
      const optimiser = kind.make(tf);
      const gradient = tf.tensor1d([NaN, Infinity, -Infinity, 0, 1, 1]);
      for (let t = 0; t < 2; t++) optimiser.applyGradients([{ name: variable.name, tensor: gradient }]);
      const values = Array.from(await variable.data(), (value) => value.toFixed(4));
      tf.dispose([variable, gradient]);
      optimiser.dispose();
      return values;
    };
    expect(await step()).toEqual(await unfused(backend, step));
  });

  test.each(kinds)('$rule: as many tensors, and what is saved bears the same names', async (kind) => {
    const train = async (): Promise<unknown> => {
      const before = tf.memory().numTensors;
      const variables = ['a', 'b'].map((name) => tf.tidy(() => tf.ones([2, 3]).variable(true, `${kind.rule}-${name}`)));
      const optimiser = kind.make(tf);
      for (let t = 0; t < 3; t++) optimiser.minimize(() => loss(variables), false, variables);
      const held = tf.memory().numTensors - before;
      const saved = await optimiser.getWeights();
      const state = saved.map(({ name, tensor }) => [name, tensor.shape, tensor.dtype]);
      const { iterations } = optimiser as unknown as { iterations: number };
      tf.dispose([variables, saved[0]?.tensor ?? []]);
      optimiser.dispose();
      return { held, state, iterations, config: optimiser.getConfig(), left: tf.memory().numTensors - before };
    };
    const loss = (variables: readonly Tensor[]) =>
      tf.addN(variables.map((variable) => variable.square().sum())).asScalar();
    expect(await train()).toEqual(await unfused(backend, train));
  });

  test('a clone of a variable, and data asked for before the step, stay what they were', async () => {
    const variable = tf.tidy(() => tf.tensor1d([1, 2, 3]).variable());
    const clone = variable.clone();
    const asked = variable.data();
    const gradient = tf.ones([3]);
    tf.train.sgd(1).applyGradients([{ name: variable.name, tensor: gradient }]);
    expect(Array.from(await asked)).toEqual([1, 2, 3]);
    expect(Array.from(await clone.data())).toEqual([1, 2, 3]);
    expect(Array.from(await variable.data())).toEqual([0, 1, 2]);
    tf.dispose([variable, clone, gradient]);
  });

  test('an optimiser goes on from saved weights as it would have without', async () => {
    const run = async (interrupted: boolean): Promise<Float32Array> => {
      const variable = tf.tidy(() => tf.tensor1d([1, -2]).variable());
      let optimiser: Optimizer = tf.train.adam(0.1);
      for (let t = 0; t < 4; t++) {
        if (interrupted && t === 2) {
          const saved = await optimiser.getWeights();
          optimiser = tf.train.adam(0.1);
          await optimiser.setWeights(saved);
        }
        optimiser.minimize(() => variable.square().sum(), false, [variable] as never);
      }
      return (await variable.data()) as Float32Array;
    };
    const [whole, resumed] = [await run(false), await run(true)];
    whole.forEach((value, i) => expect(resumed[i]).toBeCloseTo(value, 5));
  });
});

test('a gradient of another shape is left to the library, and so is a variable that is not there', async () => {
  await tf.setBackend('wasm');
  const variable = tf.tidy(() => tf.ones([2, 2]).variable());
  const optimiser = tf.train.sgd(1);
  optimiser.applyGradients([{ name: variable.name, tensor: tf.tensor1d([1, 2]) }]);
  expect(Array.from(await variable.data())).toEqual([0, -1, 0, -1]);
  expect(() => optimiser.applyGradients([{ name: 'nobody', tensor: tf.ones([2]) }])).toThrow("'b' passed to 'add'");
});

test('on wasm a variable that nobody shares is renewed where it lies', async () => {
  await tf.setBackend('wasm');
  const variable = tf.tidy(() => tf.tensor1d([1, 2]).variable());
  const gradient = tf.ones([2]);
  const step = () => tf.train.momentum(1, 0.5).applyGradients([{ name: variable.name, tensor: gradient }]);
  const { dataId } = variable;
  step();
  expect(variable.dataId).toBe(dataId);
  const clone = variable.clone();
  step();
  expect(variable.dataId).not.toBe(dataId);
  expect([clone, variable].map((tensor) => tensor.arraySync())).toEqual([
    [0, 1],
    [-1, 0],
  ]);
});

test('a step may be taken within a gradient', async () => {
  const variable = tf.tidy(() => tf.scalar(2).variable());
  const slope = tf.grad((x) => {
    tf.train.sgd(0.5).applyGradients([{ name: variable.name, tensor: x }]);
    return variable.mul(x);
  })(tf.scalar(1));
  expect((await slope.data())[0]).toBe(1.5);
});
