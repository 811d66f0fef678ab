/** What kernels borrow is given back, and other back ends stay usable beside this one. */
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { Rank } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { CourseError } from '../../../../src/course/course-error.ts';
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

describe('a tensor that there is no memory for', () => {
  const make = (megabytes: number): object =>
    (tf.backend() as BackendWasm).write(null, [megabytes * 2 ** 18], 'float32');

  test('is refused in plain words, and what is there stays whole', () => {
    const x = tf.tensor1d([1, 2, 3]);
    const before = tf.memory().numTensors;
    const kept = [make(1500), make(1500)];
    for (let i = 0; i < 3; i++)
      expect(() => make(1500)).toThrow(/^There is no memory left for another 1,500 MB: .* tf\.tidy or dispose/);
    expect(() => {
      for (;;) kept.push(make(100));
    }).toThrow(CourseError);
    expect(kept.length).toBeGreaterThanOrEqual(2 + 9);
    expect(() => tf.ones([1024, 1024, 30])).toThrow(CourseError);
    for (const dataId of kept) tf.backend().disposeData(dataId);
    expect(Array.from(x.add(1).dataSync())).toEqual([2, 3, 4]);
    tf.dispose(tf.ones([1024, 1024, 30]));
    expect(tf.memory().numTensors).toBe(before + 1);
    tf.dispose(x);
  });

  test('is refused where only its size modulo 4 GiB would fit', () => {
    expect(() => make(4097)).toThrow(CourseError);
  });
});
