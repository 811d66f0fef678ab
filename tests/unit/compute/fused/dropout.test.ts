import { dropout as stock, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawnAt, runDropout } from '../../../../src/compute/fused/dropout.ts';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { loadInNode } from '../node.ts';
import { draw } from '../wasm/numbers.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
  await tf.setBackend('cpu');
}, 60_000);

/** PCG2D (Jarzynski and Olano, 2020) word for word, in whole numbers without an end. */
function pcg2d(place: number, seed: number): number {
  const low = (n: bigint): bigint => n & 0xffffffffn;
  const [factor, summand] = [1664525n, 1013904223n];
  let [x, y] = [low(BigInt(place) * factor + summand), low(BigInt(seed) * factor + summand)];
  for (let round = 0; round < 2; round++) {
    x = low(x + y * factor);
    y = low(y + x * factor);
    x ^= x >> 16n;
    y ^= y >> 16n;
  }
  return Number(x);
}

test('the numbers are those of PCG2D', () => {
  for (const place of [0, 1, 2, 1000, 2 ** 31, 2 ** 32 - 1])
    for (const seed of [0, 1, 12345, 0x80000000, 0xffffffff]) expect(drawnAt(place, seed)).toBe(pcg2d(place, seed));
});

const count = 100_000;
/** Whether each place is kept. */
const mask = (rate: number, seed: number): boolean[] =>
  Array.from(runDropout(tf.ones([count]), { rate, seed }).dataSync(), (value) => value !== 0);
const share = (of: readonly boolean[]): number => of.filter(Boolean).length / of.length;
/** Of a share that is a mean of `count` coins, five standard deviations. */
const margin = (p: number): number => 5 * Math.sqrt((p * (1 - p)) / count);

describe.each(['wasm', 'cpu'])('on %s', (backend) => {
  beforeAll(async () => void (await tf.setBackend(backend)));

  test.each([[[]], [[1]], [[5]], [[3, 7]], [[4, 3, 2, 5, 3]]])('shape %j: by the definition', (shape) => {
    const x = draw(
      shape.reduce((product, side) => product * side, 1),
      1,
    );
    const got = runDropout(tf.tensor(x, shape), { rate: 0.4, seed: 7 });
    expect(got.shape).toEqual(shape);
    got.dataSync().forEach((value, i) => {
      const kept = pcg2d(i, 7) / 2 ** 32 >= 0.4;
      expect(value).toBeCloseTo(kept ? (x[i] ?? NaN) / 0.6 : 0, 5);
    });
  });

  test('what is dropped is 0, whatever it was; what is kept stays what it is', () => {
    const length = 64;
    const got = runDropout(tf.fill([length], NaN), { rate: 0.5, seed: 3 }).dataSync();
    got.forEach((value, i) => expect(value).toBe(drawnAt(i, 3) < 2 ** 31 ? 0 : NaN));
  });

  test.each([0.001, 0.2, 0.5, 0.9])('of rate %d as many are dropped as it says', (rate) => {
    for (const seed of [1, 2, 0xfffffff0])
      expect(Math.abs(share(mask(rate, seed)) - (1 - rate))).toBeLessThan(margin(rate));
  });

  test('neighbours, rows and seeds know nothing of each other', () => {
    const [one, other] = [mask(0.5, 1), mask(0.5, 2)];
    for (const distance of [1, 2, 8, 128, 1000]) {
      const agree = one.slice(distance).map((kept, i) => kept === one[i]);
      expect(Math.abs(share(agree) - 0.5)).toBeLessThan(margin(0.5) * 1.1);
    }
    expect(Math.abs(share(one.map((kept, i) => kept === other[i])) - 0.5)).toBeLessThan(margin(0.5));
  });

  test('the gradient drops the same places', () => {
    const x = tf.ones([1000]);
    const { value, grad } = tf.valueAndGrad((input: Tensor) => tf.dropout(input, 0.3).sum())(x);
    expect(grad.sum().dataSync()[0]).toBeCloseTo(value.dataSync()[0] ?? NaN, 1);
    const twice = tf.grad((z) => tf.grad((input) => runDropout(input.square(), { rate: 0.3, seed: 1 }))(z))(x);
    expect(Array.from(twice.dataSync())).toEqual(
      Array.from(runDropout(tf.fill([1000], 2), { rate: 0.3, seed: 1 }).dataSync()),
    );
  });

  test('each call of tf.dropout drops other places; with a seed, those that TensorFlow.js drops', () => {
    const x = tf.ones([200]);
    const kept = (y: Tensor): string => Array.from(y.dataSync(), Number).join();
    expect(kept(tf.dropout(x, 0.5))).not.toBe(kept(tf.dropout(x, 0.5)));
    expect(kept(tf.dropout(x, 0.5, undefined, 5))).toBe(kept(stock(x, 0.5, undefined, 5)));
    expect(kept(tf.dropout(x, 0))).toBe(kept(x));
    expect(() => tf.dropout(x, 1)).toThrow('rate must be a float in the range [0, 1)');
  });

  test('a mask for whole rows, and an array instead of a tensor, are left to the library', () => {
    const rows = tf.dropout(tf.ones([50, 4]), 0.5, [50, 1]).arraySync() as number[][];
    expect(rows.every((row) => row.every((value) => value === row[0]))).toBe(true);
    expect(tf.dropout([1, 2, 3], 0.5).shape).toEqual([3]);
  });

  test('a layer drops in training alone, and leaves no tensor', () => {
    const layer = tf.layers.dropout({ rate: 0.5 });
    const x = tf.ones([10, 20]);
    const before = tf.memory().numTensors;
    const zeros = (training: boolean): number =>
      tf.tidy(() => {
        const y = layer.apply(x, { training }) as Tensor;
        return y.dataSync().filter((value) => value === 0).length;
      });
    expect(zeros(false)).toBe(0);
    expect(zeros(true)).toBeGreaterThan(50);
    expect(tf.memory().numTensors).toBe(before);
  });
});
