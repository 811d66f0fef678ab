import { beforeAll, expect, test } from 'vitest';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { loadInNode } from '../node.ts';
import { draw, expectClose } from './numbers.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
}, 60_000);

/** The sums over `axes` in float64, row-major in what is left. */
function sums(values: ArrayLike<number>, shape: readonly number[], axes: readonly number[]): Float64Array {
  const left = shape.map((side, axis) => (axes.includes(axis) ? 1 : side));
  const out = new Float64Array(left.reduce((total, side) => total * side, 1));
  for (let i = 0; i < values.length; i++) {
    let [rest, place, stride] = [i, 0, 1];
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const side = shape[axis] ?? 1;
      if (!axes.includes(axis)) {
        place += (rest % side) * stride;
        stride *= side;
      }
      rest = Math.floor(rest / side);
    }
    out[place] = (out[place] ?? NaN) + (values[i] ?? NaN);
  }
  return out;
}

const cases: (readonly [shape: number[], axes: number[]])[] = [
  [[1], [0]],
  [[37], [0]],
  [[5, 7], [0]],
  [[5, 7], [1]],
  [
    [5, 7],
    [0, 1],
  ],
  [[300, 70], [0]],
  [
    [3, 4, 5, 21],
    [0, 1, 2],
  ],
  [
    [3, 4, 5, 6],
    [0, 2],
  ],
  [
    [3, 4, 5, 6],
    [1, 3],
  ],
  [
    [2, 3, 4, 5, 2],
    [0, 2, 4],
  ],
  [[4, 0, 3], [1]],
  [[0, 3], [1]],
  [[4, 5], []],
];

test.each(cases)('shape %j over %j', (shape, axes) => {
  const values = draw(
    shape.reduce((total, side) => total * side, 1),
    1,
  );
  const x = tf.tensor(values, shape);
  const wanted = sums(values, shape, axes);
  for (const keep of [false, true]) {
    const got = tf.sum(x, axes, keep);
    expectClose(got.dataSync(), wanted);
    expect(got.shape).toEqual(
      keep
        ? shape.map((side, axis) => (axes.includes(axis) ? 1 : side))
        : shape.filter((_, axis) => !axes.includes(axis)),
    );
  }
});

test('integers stay integers, and NaN and infinity are not lost', () => {
  expect(tf.sum(tf.tensor2d([1, 2, 3, 4], [2, 2], 'int32'), 0).arraySync()).toEqual([4, 6]);
  expect(tf.sum(tf.tensor2d([1, NaN, Infinity, 4], [2, 2]), 0).arraySync()).toEqual([Infinity, NaN]);
  expect(tf.sum(tf.tensor2d([1, NaN, Infinity, 4], [2, 2]), 1).arraySync()).toEqual([NaN, Infinity]);
});
