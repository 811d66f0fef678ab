/** Nothing grows while networks train, however long. */
import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TensorFlow } from '../../../src/compute/load.ts';
import { loadInNode } from './node.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
  await tf.setBackend('cpu');
}, 60_000);

const steps = 1000;

/** What is held: tensors and bytes by the engine's books, data by the back end's, and WebAssembly's memory as a whole. */
function held() {
  const { numTensors, numDataBuffers, numBytes } = tf.memory();
  const { wasm } = tf.backend() as { readonly wasm?: { readonly HEAPU8: Uint8Array } };
  const heap = wasm?.HEAPU8.byteLength ?? 0;
  return { numTensors, numDataBuffers, numBytes, heap, data: tf.engine().backend.numDataIds() };
}

async function expectNoGrowth(step: () => unknown): Promise<void> {
  for (let i = 0; i < 10; i++) await step();
  const before = held();
  for (let i = 0; i < steps; i++) await step();
  expect(held()).toEqual(before);
}

/** One of every kind of layer that has kernels of its own here. */
function convolutional() {
  const { layers } = tf;
  const model = tf.sequential({
    layers: [
      layers.conv2d({ inputShape: [6, 6, 1], filters: 4, kernelSize: 3, activation: 'relu' }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.depthwiseConv2d({ kernelSize: 2, activation: 'relu' }),
      layers.flatten(),
      layers.dropout({ rate: 0.2 }),
      layers.dense({ units: 4, activation: 'softmax' }),
    ],
  });
  model.compile({ optimizer: tf.train.adam(), loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  return model;
}

describe.each(['wasm', 'cpu'])(`on %s, over ${steps} steps,`, (backend) => {
  beforeAll(async () => void (await tf.setBackend(backend)));

  test('a convolutional model with dropout, its optimiser and its metrics hold what they held', async () => {
    const model = convolutional();
    const xs = tf.randomNormal([4, 6, 6, 1], 0, 1, 'float32', 1);
    const ys = tf.oneHot(tf.tensor1d([0, 1, 2, 3], 'int32'), 4);
    await expectNoGrowth(() => model.trainOnBatch(xs, ys));
    model.dispose();
    tf.dispose([xs, ys]);
  }, 60_000);

  test('so does a loop of minimize with embedded words and each fused loss', async () => {
    const table = tf.variable(tf.randomNormal([20, 3], 0, 1, 'float32', 2));
    const words = tf.tensor1d([3, 1, 3, 19], 'int32');
    const labels = tf.oneHot(tf.tensor1d([0, 1, 2, 0], 'int32'), 3);
    const optimizer = tf.train.momentum(0.01, 0.9);
    const loss = (): Scalar => {
      const rows: Tensor = tf.gather(table, words);
      return tf.losses.softmaxCrossEntropy(labels, rows).add(tf.softmax(rows).square().sum()).asScalar();
    };
    await expectNoGrowth(() => optimizer.minimize(loss, false, [table]));
    optimizer.dispose();
    tf.dispose([table, words, labels]);
  }, 60_000);
});
