import type { Rank } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { loadInNode } from '../node.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
}, 60_000);

const sides = [3, 4, 2, 5, 2];
const product = (shape: readonly number[]): number => shape.reduce((total, side) => total * side, 1);

/** Blocks that are all, the first, the last, all but the first, or nothing along one axis. */
function blocks(shape: readonly number[]): { begin: number[]; size: number[] }[] {
  return shape.flatMap((side, axis) =>
    [
      [0, side],
      [0, 1],
      [side - 1, 1],
      [1, side - 1],
      [1, 0],
    ].map(([start = 0, length = 0]) => {
      const begin = shape.map((_, i) => (i === axis ? start : i % 2));
      return { begin, size: begin.map((first, i) => (i === axis ? length : (shape[i] ?? 1) - first)) };
    }),
  );
}

test.each([1, 2, 3, 4, 5])('rank %i: every block of every type is that of the plain back end', async (rank) => {
  const shape = sides.slice(0, rank);
  const cut = async (backend: string): Promise<unknown[]> => {
    await tf.setBackend(backend);
    return (['float32', 'int32', 'bool'] as const).flatMap((dtype) => {
      const values = Array.from({ length: product(shape) }, (_, i) => (dtype === 'bool' ? Number(i % 3 === 0) : i));
      const x = tf.tensor(values, shape, dtype);
      return blocks(shape).map(({ begin, size }) => {
        const block = tf.slice(x, begin, size);
        return [block.shape, block.dtype, Array.from(block.dataSync())];
      });
    });
  };
  const plain = await cut('cpu');
  expect(await cut('wasm')).toEqual(plain);
});

test('−1 is all that is left, NaN and infinity stay, text is left to the library', () => {
  expect(Array.from(tf.slice1d(tf.tensor1d([1, NaN, Infinity]), 1, -1).dataSync())).toEqual([NaN, Infinity]);
  expect(tf.unstack(tf.tensor1d(['a', 'b'])).map((part) => part.arraySync())).toEqual(['a', 'b']);
});

test('a block that lies outside is an error, not somebody else’s numbers', () => {
  expect(() => tf.slice2d(tf.ones<Rank.R2>([3, 3]), [2, 0], [2, 3])).toThrow();
});

test('the gradient is 0 where nothing was cut out', () => {
  const slope = tf.grad((x) => tf.slice(x, [1, 0], [1, 2]).square().sum())(tf.ones([3, 3]));
  expect(slope.arraySync()).toEqual([
    [0, 0, 0],
    [2, 2, 0],
    [0, 0, 0],
  ]);
});
