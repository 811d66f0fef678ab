/** What kernels borrow is given back, and other back ends stay usable beside this one. */
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
