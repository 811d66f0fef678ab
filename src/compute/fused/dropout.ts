/**
 * Dropout (Srivastava and others, 2014) by one kernel: x / (1 − rate) where the number drawn for a place is at least rate, else
 * 0. The library draws its numbers in JavaScript, takes them to the back end, and makes the mask there in three kernels.
 *
 * The number of place i is the first of PCG2D(i, seed) / 2³² (Jarzynski and Olano, Hash functions for GPU rendering, 2020): it needs
 * no state, so every back end draws the same, all places at once, and the gradient is the same kernel with the same seed, with
 * nothing saved in between.
 *
 * x of any shape → the same shape. Attributes: `rate`, `seed` (32 bits).
 */
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import {
  dropout as original,
  engine,
  registerGradient,
  Tensor,
  util,
  type KernelConfig,
  type TensorInfo,
  type TensorLike,
} from '@tensorflow/tfjs-core';
import type { Backend } from '../../protocol/messages.ts';
import { kernel } from '../wasm/kernel.ts';
import { isApart } from './apart.ts';
import { hasKernel } from './has-kernel.ts';
import { runPass, type Recorder } from './webgpu-pass.ts';

const name = 'Dropout';

interface Attrs {
  /** Share of the numbers that is dropped, between 0 and 1. */
  readonly rate: number;
  /** 32 bits. */
  readonly seed: number;
}

/** The least 32-bit number whose place is kept, and what is kept is multiplied by. */
function limitsOf({ rate }: Attrs): { threshold: number; scale: number } {
  return { threshold: Math.min(2 ** 32 - 1, Math.round(rate * 2 ** 32)), scale: 1 / (1 - rate) };
}

/** The first of PCG2D(place, seed), a whole number below 2³². */
export function drawnAt(place: number, seed: number): number {
  let first = (Math.imul(place, 1664525) + 1013904223) | 0;
  let second = (Math.imul(seed, 1664525) + 1013904223) | 0;
  first = (first + Math.imul(second, 1664525)) | 0;
  second = (second + Math.imul(first, 1664525)) | 0;
  first ^= first >>> 16;
  second ^= second >>> 16;
  first = (first + Math.imul(second, 1664525)) | 0;
  return (first ^ (first >>> 16)) >>> 0;
}

/** The same on graphics cards: text that ends with the number in `v.x`. */
const drawn = `
  v = v * 1664525u + 1013904223u;
  v.x += v.y * 1664525u;
  v.y += v.x * 1664525u;
  v = v ^ (v >> SHIFT);
  v.x += v.y * 1664525u;
  v = v ^ (v >> SHIFT);`;

const config = (
  backendName: Backend,
  compute: (backend: never, x: TensorInfo, attrs: Attrs) => TensorInfo,
): KernelConfig => ({
  kernelName: name,
  backendName,
  kernelFunc: ({ inputs, backend, attrs }) =>
    compute(backend as never, inputs['x'] as TensorInfo, attrs as unknown as Attrs),
});

export const dropoutOn: Readonly<Record<Backend, () => KernelConfig>> = {
  cpu: () =>
    config('cpu', (backend: Pick<MathBackendCPU, 'data' | 'makeTensorInfo'>, x, attrs) => {
      const { threshold, scale } = limitsOf(attrs);
      const numbers = backend.data.get(x.dataId).values as Float32Array;
      const out = new Float32Array(numbers.length);
      for (let i = 0; i < out.length; i++) {
        if (drawnAt(i, attrs.seed) >= threshold) out[i] = (numbers[i] ?? NaN) * scale;
      }
      return backend.makeTensorInfo(x.shape, 'float32', out);
    }),
  wasm: () =>
    kernel<'x', Attrs>(name, ({ inputs: { x }, attrs, backend, heap: { address, program } }) => {
      const { threshold, scale } = limitsOf(attrs);
      const y = backend.makeOutput(x.shape, 'float32');
      program.dropout(address(x), address(y), 4 * util.sizeFromShape(x.shape), attrs.seed, threshold, scale);
      return y;
    }).config(undefined),
  webgl: () =>
    config('webgl', (backend: Pick<MathBackendWebGL, 'runWebGLProgram'>, x, attrs) => {
      const { threshold, scale } = limitsOf(attrs);
      const shape = [util.sizeFromShape(x.shape)];
      const program = {
        variableNames: ['X'],
        outputShape: shape,
        enableShapeUniforms: true,
        customUniforms: [
          { name: 'seed', type: 'int' as const },
          { name: 'threshold', type: 'int' as const },
          { name: 'scale', type: 'float' as const },
        ],
        userCode: `void main() {
          uvec2 v = uvec2(uint(getOutputCoords()), uint(seed));
          ${drawn.replaceAll('SHIFT', '16u')}
          setOutput(v.x < uint(threshold) ? 0.0 : getXAtOutCoords() * scale);
        }`,
      };
      // Whole numbers go there with a sign.
      const settings = [[attrs.seed | 0], [threshold | 0], [scale]];
      const y = backend.runWebGLProgram(program, [{ ...x, shape }], 'float32', settings);
      return { ...y, shape: x.shape };
    }),
  webgpu: () =>
    config('webgpu', (backend: Recorder, x, attrs) => {
      const { threshold, scale } = limitsOf(attrs);
      const pass = {
        key: name,
        inputs: { x },
        outputs: ['y'],
        shape: x.shape,
        settings: { scale },
        integers: { seed: attrs.seed, threshold },
        body: () => `
          var v = vec2<u32>(i, seed);
          ${drawn.replaceAll('SHIFT', 'vec2<u32>(16u)')}
          yOut[i] = select(f32(xIn[i]) * scale, 0.0, v.x < threshold);`,
      };
      return runPass(backend, pass)[0] as TensorInfo;
    }),
};

export function runDropout(x: Tensor, { rate, seed }: Attrs): Tensor {
  return engine().runKernel(name, { x }, { rate, seed });
}

/**
 * `tf.dropout`: the kernel where the active back end has it and it fits, else the library's own. With a seed it is the library's, so
 * that a program shows the same numbers here and in an exported notebook.
 */
export function dropout(x: Tensor | TensorLike, rate: number, noiseShape?: number[], seed?: number | string): Tensor {
  const fits = x instanceof Tensor && x.dtype === 'float32' && x.size > 0 && rate > 0 && rate < 1;
  if (!fits || noiseShape || seed || isApart() || !hasKernel(name, engine().backendName))
    return original(x, rate, noiseShape, seed);
  return runDropout(x, { rate, seed: Math.floor(Math.random() * 2 ** 32) });
}

registerGradient({
  kernelName: name,
  gradFunc: (dy, _saved, attrs) => ({
    x: () => runDropout(dy as Tensor, attrs as unknown as Attrs),
  }),
});
