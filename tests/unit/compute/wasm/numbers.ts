/** Numbers for tests of kernels, and what it means that a kernel got them right. */
import type { Tensor } from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import { normal, random } from '../../../../src/nn/random.ts';
import type { TensorFlow } from '../../../../src/compute/load.ts';

/** Normal numbers as float32 has them. */
export function draw(length: number, seed: number): Float32Array {
  const source = random(seed);
  return Float32Array.from({ length }, () => normal(source));
}

/** Asserts that each number is within 4·10⁻⁶ of the largest finite one; NaN and infinities must be the same. */
export function expectClose(got: ArrayLike<number>, wanted: ArrayLike<number>): void {
  expect(got.length).toBe(wanted.length);
  const largest = Array.from(wanted).reduce(
    (most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
    0,
  );
  for (let i = 0; i < wanted.length; i++) {
    const [here, there] = [got[i] ?? NaN, wanted[i] ?? NaN];
    const same = Number.isFinite(there) ? Math.abs(here - there) <= 4e-6 * largest + 1e-12 : Object.is(here, there);
    if (!same) expect.fail(`number ${i} of ${wanted.length}: ${here} instead of ${there}`);
  }
}

/** Runs one kernel of the active back end. */
export function runKernel(tf: TensorFlow, name: string, inputs: Record<string, Tensor>, attrs: object): Tensor {
  return tf.engine().runKernel(name, inputs, attrs as never);
}
