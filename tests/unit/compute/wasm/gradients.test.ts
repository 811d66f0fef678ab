/** Every operation that the course's models are trained with has its gradient on the WebAssembly back end, as on the plain one. */
import type { Rank, Tensor, Tensor4D, Tensor5D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { expectAgreement, loadInNode, loadWasm } from '../node.ts';
import { operations, type Operation } from './operations.ts';

beforeAll(loadWasm, 60_000);

/** The gradient by the input number `by` of y summed up with random weights. */
function gradient(tf: TensorFlow, { shapes, f }: Operation, by: number): Tensor {
  const inputs = shapes.map((shape, i) => tf.randomNormal([...shape], 0, 1, 'float32', i + 1));
  return tf.grad((x) => {
    const y = f(tf, ...inputs.map((input, i) => (i === by ? x : input)));
    return y.mul(tf.randomNormal(y.shape, 0, 1, 'float32', 9)).sum();
  })(inputs[by] as Tensor);
}

describe.each(Object.keys(operations))('the gradient of %s', (name) => {
  const operation = operations[name] as Operation;
  test.each(operation.shapes.map((_, i) => i))('by its input %i', async (by) => {
    await expectAgreement((tf) => gradient(tf, operation, by));
  });
});

/** Where the plain back end of TensorFlow.js 4.22 is wrong; what is linear is its own reference: f(x) = ⟨gradient, x⟩. */
const linear: Record<string, readonly [shape: number[], f: (tf: TensorFlow, x: Tensor) => Tensor]> = {
  resizeBilinear: [[2, 6, 7, 3], (tf, x) => tf.image.resizeBilinear(x as Tensor4D, [9, 4])],
  'resizeBilinear, corners aligned': [[2, 6, 7, 3], (tf, x) => tf.image.resizeBilinear(x as Tensor4D, [9, 14], true)],
  resizeNearestNeighbor: [[2, 6, 7, 3], (tf, x) => tf.image.resizeNearestNeighbor(x as Tensor4D, [12, 14])],
  'conv3d by its input': [
    [2, 4, 3, 5, 2],
    (tf, x) => tf.conv3d(x as Tensor5D, tf.randomNormal<Rank.R5>([3, 2, 3, 2, 4], 0, 1, 'float32', 2), 1, 'same'),
  ],
  'conv3d with strides by its input': [
    [1, 5, 6, 4, 2],
    (tf, x) => tf.conv3d(x as Tensor5D, tf.randomNormal<Rank.R5>([2, 2, 2, 2, 3], 0, 1, 'float32', 2), 2, 'valid'),
  ],
};

test.each(Object.keys(linear))('the gradient of %s', async (name) => {
  const { tf } = await loadInNode('wasm');
  const [shape, operation] = linear[name] ?? [];
  const draw = (sides: number[] = [], seed: number) => tf.randomNormal(sides, 0, 1, 'float32', seed);
  const f = (input: Tensor): Tensor => {
    const y = operation?.(tf, input) ?? input;
    return y.mul(draw(y.shape, 9)).sum();
  };
  const slope = tf.grad(f)(draw(shape, 1));
  // Two points, so that a wrong place of a number shows.
  for (const seed of [1, 7]) {
    const x = draw(shape, seed);
    expect(slope.mul(x).sum().dataSync()[0]).toBeCloseTo(f(x).dataSync()[0] ?? NaN, 3);
  }
});
