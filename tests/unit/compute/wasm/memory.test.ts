/** Nothing grows while a network trains, and other back ends stay usable beside this one. */
import { beforeAll, expect, test } from 'vitest';
import type { Rank } from '@tensorflow/tfjs-core';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { loadInNode } from '../node.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
}, 60_000);

interface Inside {
  readonly HEAPU8: Uint8Array;
  readonly _malloc: (bytes: number) => number;
  readonly _free: (address: number) => void;
}
const inside = (): Inside => (tf.backend() as unknown as { wasm: Inside }).wasm;

function convolutional() {
  const { layers } = tf;
  const model = tf.sequential({
    layers: [
      layers.conv2d({ inputShape: [10, 10, 1], filters: 4, kernelSize: 3, activation: 'relu' }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.depthwiseConv2d({ kernelSize: 2, activation: 'relu' }),
      layers.flatten(),
      layers.dropout({ rate: 0.2, seed: 1 }),
      layers.dense({ units: 10, activation: 'softmax' }),
    ],
  });
  model.compile({ optimizer: tf.train.adam(), loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  return model;
}

test('tensors, buffers and the heap stay the same over 200 steps', async () => {
  const model = convolutional();
  const xs = tf.randomNormal([8, 10, 10, 1], 0, 1, 'float32', 1);
  const ys = tf.oneHot(tf.tensor1d([0, 1, 2, 3, 4, 5, 6, 7], 'int32'), 10);
  const heap = () => inside().HEAPU8.byteLength;
  const state = () => ({ ...tf.memory(), heap: heap(), held: tf.engine().backend.numDataIds() });
  const steps = async (count: number) => {
    for (let step = 0; step < count; step++) await model.trainOnBatch(xs, ys);
  };
  await steps(5);
  const before = state();
  await steps(200);
  expect(state()).toEqual(before);
  model.dispose();
  tf.dispose([xs, ys]);
});

test('what is lent to a kernel is given back', () => {
  const place = () => {
    const address = inside()._malloc(1 << 20);
    inside()._free(address);
    return address;
  };
  const [a, b] = [tf.ones([300, 300]), tf.ones([300, 300])];
  const free = place();
  for (let i = 0; i < 100; i++) tf.matMul(a, b).dispose();
  expect(place()).toBe(free);
  tf.dispose([a, b]);
});

test('a tensor made here is used on the plain back end and back again', async () => {
  const x = tf.tensor4d(
    Array.from({ length: 32 }, (_, i) => i),
    [1, 4, 4, 2],
  );
  const filter = tf.ones<Rank.R4>([3, 3, 2, 2]);
  const here = tf.conv2d(x, filter, 1, 'same');
  await tf.setBackend('cpu');
  const there = tf.conv2d(x, filter, 1, 'same').add(here);
  await tf.setBackend('wasm');
  expect(Array.from(there.dataSync())).toEqual(Array.from(tf.conv2d(x, filter, 1, 'same').mul(2).dataSync()));
});

test('a clone outlives the tensor it was made of', () => {
  const x = tf.tensor1d([1, 2, 3]);
  const copy = x.clone();
  x.dispose();
  expect(Array.from(copy.dataSync())).toEqual([1, 2, 3]);
  copy.dispose();
});
