/** The course's first real task, as the digits chapter does it: the network of listing L07 on the 1,797 digits. */
import { readFile } from 'node:fs/promises';
import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { digitsPath, loadDigits, type Digits } from '../../../../src/datasets/digits.ts';
import { loadInNode, loadWasm } from '../node.ts';

beforeAll(loadWasm, 60_000);

const readDigits = (): Promise<Digits> =>
  loadDigits({
    root: 'http://course.example/',
    fetch: async () => new Response(await readFile(new URL(`../../../../public/${digitsPath}`, import.meta.url))),
  });

/** Accuracy on the held-out fifth after ten epochs. */
async function trainAndTest(splitSeed: number, seed: number): Promise<number> {
  const { tf } = await loadInNode('wasm');
  const { train, test: held } = (await readDigits()).split({ test: 0.2, seed: splitSeed });
  const tensor = (part: Digits): Tensor => tf.tensor2d(part.images, [part.count, 64]);
  const { mean, variance } = tf.moments(tensor(train), 0);
  // Some pixels are blank in every picture: their deviation is 0, and stays out of the division.
  const deviation = variance.sqrt().add(variance.equal(0).cast('float32'));
  const standardise = (x: Tensor): Tensor => x.sub(mean).div(deviation);
  const oneHot = (part: Digits): Tensor => tf.oneHot(tf.tensor1d(part.labels, 'int32'), 10);
  const dense = (units: number, activation: 'relu' | 'softmax', layerSeed: number) =>
    tf.layers.dense({ units, activation, kernelInitializer: tf.initializers.glorotUniform({ seed: layerSeed }) });
  const model = tf.sequential({
    layers: [
      tf.layers.inputLayer({ inputShape: [64] }),
      dense(64, 'relu', 10 * seed + 1),
      dense(64, 'relu', 10 * seed + 2),
      dense(10, 'softmax', 10 * seed + 3),
    ],
  });
  model.compile({ optimizer: tf.train.adam(), loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  await model.fit(standardise(tensor(train)), oneHot(train), {
    epochs: 10,
    batchSize: 32,
    validationSplit: 0.1,
    // The split has shuffled them already; `fit` would do it by Math.random, another way each time.
    shuffle: false,
  });
  const [, accuracy] = model.evaluate(standardise(tensor(held)), oneHot(held)) as [Scalar, Scalar];
  return (await accuracy.data())[0] ?? NaN;
}

test('the network reads at least 96 in 100 of the digits that it has not seen, and the same ones each time', async () => {
  const first = await trainAndTest(3, 1);
  expect(first).toBeGreaterThanOrEqual(0.96);
  expect(await trainAndTest(3, 1)).toBe(first);
  expect(await trainAndTest(42, 2)).toBeGreaterThanOrEqual(0.96);
});
