/** For checks of kernels on the active back end: tensors of drawn numbers, and whether a result is what it should be. */
import { tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { normal, random } from '../../nn/random.ts';

/** Largest error accepted, relative to the largest number. Float32 stays below 10⁻⁶. */
const tolerance = 1e-5;

export interface Numbers {
  readonly values: Float32Array;
  readonly shape: number[];
}

export function draw(seed: number, ...shape: number[]): Numbers {
  const source = random(seed);
  const length = shape.reduce((total, side) => total * side, 1);
  return { values: Float32Array.from({ length }, () => normal(source)), shape };
}

export function at({ values }: Numbers, place: number): number {
  return values[place] ?? NaN;
}

export function made({ values, shape }: Numbers): Tensor {
  return tensor(values, shape);
}

/** Leaves no tensor behind. @throws what the kernels throw */
export async function agree(compute: () => Tensor, wanted: readonly number[]): Promise<boolean> {
  const result = tidy(compute);
  const got = await result.data();
  result.dispose();
  const errors = wanted.map((value, i) => Math.abs(value - (got[i] ?? NaN)));
  return got.length === wanted.length && Math.max(...errors) <= tolerance * Math.max(...wanted.map(Math.abs));
}
