/** Every operation that the course's models are trained with has its gradient on the WebAssembly back end, as on the plain one. */
import type { Rank, Tensor, Tensor4D } from '@tensorflow/tfjs-core';
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
const linear: Record<string, (tf: TensorFlow, x: Tensor4D) => Tensor> = {
  resizeBilinear: (tf, x) => tf.image.resizeBilinear(x, [9, 4]),
  'resizeBilinear with corners aligned': (tf, x) => tf.image.resizeBilinear(x, [9, 14], true),
  resizeNearestNeighbor: (tf, x) => tf.image.resizeNearestNeighbor(x, [12, 14]),
};

test.each(Object.keys(linear))('the gradient of %s', async (name) => {
  const { tf } = await loadInNode('wasm');
  const x = tf.randomNormal<Rank.R4>([2, 6, 7, 3], 0, 1, 'float32', 1);
  const f = (input: Tensor): Tensor => {
    const y = linear[name]?.(tf, input as Tensor4D) ?? input;
    return y.mul(tf.randomNormal(y.shape, 0, 1, 'float32', 9)).sum();
  };
  const along = tf.grad(f)(x).mul(x).sum().dataSync();
  expect(along[0]).toBeCloseTo(f(x).dataSync()[0] ?? NaN, 3);
});
