import { beforeAll, expect, test } from 'vitest';
import { addSegments } from '../../../../src/compute/add-segments.ts';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { random } from '../../../../src/nn/random.ts';
import { loadInNode } from '../node.ts';
import { draw, expectClose } from '../wasm/numbers.ts';

let tf: TensorFlow;
beforeAll(async () => void ({ tf } = await loadInNode('cpu')), 60_000);

/** out[s] = Σ x[i] over the i of segment s, for each column, in float64. */
function sums(x: ArrayLike<number>, ids: readonly number[], segments: number, width: number): number[] {
  return Array.from({ length: segments * width }, (_, place) => {
    const [segment, column] = [Math.floor(place / width), place % width];
    return ids.reduce((sum, id, row) => sum + (id === segment ? (x[row * width + column] ?? NaN) : 0), 0);
  });
}

test.each([
  [[1], 1],
  [[5], 3],
  [[7, 3], 4],
  [[40, 2, 5], 9],
  [[0, 3], 2],
  [[6, 0], 2],
])('x %j into %i segments: as the definition', (shape, segments) => {
  const [rows = 0, ...inner] = shape;
  const width = inner.reduce((product, side) => product * side, 1);
  const x = draw(rows * width, 1);
  const source = random(2);
  const ids = Array.from({ length: rows }, () => Math.floor(source() * segments));
  const got = tf.unsortedSegmentSum(tf.tensor(x, shape), tf.tensor1d(ids, 'int32'), segments);
  expect(got.shape).toEqual([segments, ...inner]);
  expectClose(got.dataSync(), sums(x, ids, segments, width));
});

test('a segment without rows is 0, numbers out of range are dropped, whole numbers stay whole', () => {
  const ids = tf.tensor1d([2, -1, 2, 4], 'int32');
  const got = tf.unsortedSegmentSum(tf.tensor1d([1, 2, 4, 8], 'int32'), ids, 4);
  expect([got.dtype, Array.from(got.dataSync())]).toEqual(['int32', [0, 0, 5, 0]]);
});

test('NaN and infinity stay in their segment', () => {
  const ids = tf.tensor1d([0, 1, 2, 2], 'int32');
  const got = tf.unsortedSegmentSum(tf.tensor1d([NaN, 3, Infinity, -Infinity]), ids, 3);
  expect(Array.from(got.dataSync())).toEqual([NaN, 3, NaN]);
});

test('the gradient of an embedding of 10,000 words is one pass over the rows', () => {
  let read = 0;
  const rows = new Proxy([1, 2, 3], { get: (target, name) => (read++, Reflect.get(target, name) as unknown) });
  addSegments(rows, [9999, 0, 9999], new Float32Array(10_000), 10_000);
  expect(read).toBe(3);
  const slope = tf.grad((x) => tf.gather(x, tf.tensor1d([9999, 0, 9999], 'int32')).sum())(tf.ones([10_000, 2]));
  expect(Array.from(slope.sum(1).topk(2).values.dataSync())).toEqual([4, 2]);
});
