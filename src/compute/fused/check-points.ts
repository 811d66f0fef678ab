/** Whether the kernels that work number by number agree with their definitions on the active back end. */
import { tensor1d, tidy } from '@tensorflow/tfjs-core';
import { normal, random } from '../../nn/random.ts';
import { drawnAt, runDropout } from './dropout.ts';
import { reluGradient } from './relu-gradient.ts';

/** Odd, and more than one workgroup or row of a texture takes. */
const length = 131;
const tolerance = 1e-6;

function draw(seed: number): Float32Array {
  const source = random(seed);
  return Float32Array.from({ length }, () => normal(source));
}

/** Leaves no tensor behind. @throws what the kernel throws */
export async function reluGradientAgrees(): Promise<boolean> {
  const [dy, y] = [draw(1), draw(2)];
  y.fill(0, 0, 3);
  const result = tidy(() => reluGradient(tensor1d(dy), tensor1d(y)));
  const got = await result.data();
  result.dispose();
  return dy.every((slope, i) => got[i] === ((y[i] ?? 0) > 0 ? slope : 0));
}

/** Leaves no tensor behind. @throws what the kernel throws */
export async function dropoutAgrees(): Promise<boolean> {
  const x = draw(3);
  const [rate, seed] = [0.3, 0xdeadbeef];
  const result = tidy(() => runDropout(tensor1d(x), { rate, seed }));
  const got = await result.data();
  result.dispose();
  return x.every((value, i) => {
    const wanted = drawnAt(i, seed) / 2 ** 32 < rate ? 0 : value / (1 - rate);
    return Math.abs((got[i] ?? NaN) - wanted) <= tolerance * Math.abs(wanted);
  });
}
