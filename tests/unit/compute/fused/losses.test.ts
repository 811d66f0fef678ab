import { getKernel, registerKernel, unregisterKernel, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasKernel } from '../../../../src/compute/fused/has-kernel.ts';
import { rowKernels } from '../../../../src/compute/fused/row-kernels.ts';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { loadInNode } from '../node.ts';
import { cases, emptyCases } from './loss-cases.ts';

const names = Object.values(rowKernels).map(({ name }) => name);

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
  await tf.setBackend('cpu');
}, 60_000);

/** Runs with the library's own losses. */
async function unfused<T>(backend: string, run: () => Promise<T>): Promise<T> {
  const kernels = names.map((name) => getKernel(name, backend));
  names.forEach((name) => unregisterKernel(name, backend));
  try {
    return await run();
  } finally {
    kernels.forEach(registerKernel);
  }
}

const numbers = async (compute: () => Tensor[]): Promise<number[][]> => {
  const results = tf.tidy(compute);
  const values = await Promise.all(results.map(async (result) => Array.from(await result.data())));
  tf.dispose(results);
  return values;
};

describe.each(['wasm', 'cpu'])('on %s', (backend) => {
  beforeAll(async () => void (await tf.setBackend(backend)));

  test('every loss agrees with float64 and is switched on', () => {
    expect(names.filter((name) => !hasKernel(name, backend))).toEqual([]);
  });

  test.each([...cases, ...emptyCases])(
    '$name: value and gradient as from the library, and no tensor stays',
    async ({ compute }) => {
      const stock = await unfused(backend, () => numbers(() => compute(tf)));
      const before = tf.memory().numTensors;
      const fused = await numbers(() => compute(tf));
      // A model that a case compiles holds an optimiser's rate.
      expect(tf.memory().numTensors - before).toBeLessThanOrEqual(1);
      expect(fused.map(({ length }) => length)).toEqual(stock.map(({ length }) => length));
      fused.flat().forEach((value, i) => {
        const wanted = stock.flat()[i] ?? NaN;
        if (Number.isFinite(wanted))
          expect(Math.abs(value - wanted)).toBeLessThan(2e-6 * Math.max(1, Math.abs(wanted)));
        else expect(value).toBe(wanted);
      });
    },
  );

  test.each([NaN, Infinity, -Infinity])('a logit of %d spoils its row and no other', async (bad) => {
    const [gradient = []] = await numbers(() => {
      const labels = tf.tensor2d([0, 1, 1, 0], [2, 2]);
      return [tf.grad((z) => tf.losses.softmaxCrossEntropy(labels, z))(tf.tensor2d([bad, 0, 1, 2], [2, 2]))];
    });
    const stock = await unfused(backend, () =>
      numbers(() => {
        const labels = tf.tensor2d([0, 1, 1, 0], [2, 2]);
        return [tf.grad((z) => tf.losses.softmaxCrossEntropy(labels, z))(tf.tensor2d([bad, 0, 1, 2], [2, 2]))];
      }),
    );
    expect(gradient.map((value) => value.toFixed(5))).toEqual(stock[0]?.map((value) => value.toFixed(5)));
  });

  test('NaN and infinity among logits come out where they went in', async () => {
    const z = tf.tensor1d([NaN, Infinity, -Infinity, 1]);
    const each = () => tf.losses.sigmoidCrossEntropy(tf.tensor1d([1, 0.5, 1, 1]), z, undefined, 0, 0);
    const [loss = []] = await numbers(() => [each()]);
    expect(loss.slice(0, 3)).toEqual([NaN, NaN, Infinity]);
    const [slope = []] = await numbers(() => [tf.grad((x) => tf.losses.sigmoidCrossEntropy(tf.ones([4]), x))(z)]);
    expect(slope.slice(0, 3)).toEqual([NaN, 0, -0.25]);
  });

  test('of an undecided unit the slope is ½ − y, of its probability 4 (½ − y)', async () => {
    const labels = tf.tensor1d([0, 1]);
    const [byLogit, byProbability] = await numbers(() => [
      tf.grad((z) => tf.losses.sigmoidCrossEntropy(labels, z).mul(2))(tf.zeros([2])),
      tf.grad((p) => tf.losses.logLoss(labels, p).mul(2))(tf.fill([2], 0.5)),
    ]);
    expect(byLogit).toEqual([0.5, -0.5]);
    byProbability?.forEach((value, i) => expect(value).toBeCloseTo(i === 0 ? 2 : -2, 5));
  });

  test('a model learns the same as with the losses of the library, and reports the same accuracy', async () => {
    const train = async (): Promise<unknown> => {
      const model = tf.sequential({
        layers: [
          tf.layers.dense({
            units: 3,
            inputShape: [4],
            activation: 'softmax',
            kernelInitializer: tf.initializers.glorotUniform({ seed: 1 }),
          }),
        ],
      });
      model.compile({ optimizer: tf.train.sgd(0.5), loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] });
      const [x, y] = [tf.randomUniform([30, 4], 0, 1, 'float32', 1), tf.range(0, 30).mod(3)];
      const { history } = await model.fit(x, y, { epochs: 3, shuffle: false });
      model.dispose();
      return Object.entries(history).map(([name, values]) => [name, values.map((value) => Number(value).toFixed(4))]);
    };
    expect(await train()).toEqual(await unfused(backend, train));
  });
});
