/**
 * The gradient of ReLU by one kernel: dy where y > 0, NaN where y is NaN, else 0. `y` is the ReLU's output or its input. The
 * library computes the zeros and ones of y, and multiplies by them, in two.
 *
 * dy, y of one shape → the same shape.
 */
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import {
  engine,
  getGradient,
  registerGradient,
  Relu,
  util,
  zerosLike,
  type KernelConfig,
  type Tensor,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import type { Backend } from '../../protocol/messages.ts';
import { kernel } from '../wasm/kernel.ts';
import { stretch } from '../wasm/parts/pointwise.ts';
import { hasKernel } from './has-kernel.ts';
import { runPass, type Recorder } from './webgpu-pass.ts';

const name = 'ReluGradient';
/** Floating-point operations that a processor could do meanwhile: two numbers are read, and one is written. */
const passCost = 24;

interface Given {
  readonly dy: TensorInfo;
  readonly y: TensorInfo;
}

const config = (backendName: Backend, compute: (backend: never, given: Given) => TensorInfo): KernelConfig => ({
  kernelName: name,
  backendName,
  kernelFunc: ({ inputs, backend }) => compute(backend as never, inputs as unknown as Given),
});

export const reluGradientOn: Readonly<Record<Backend, () => KernelConfig>> = {
  cpu: () =>
    config('cpu', (backend: Pick<MathBackendCPU, 'data' | 'makeTensorInfo'>, { dy, y }) => {
      const numbers = ({ dataId }: TensorInfo) => backend.data.get(dataId).values as Float32Array;
      const [slopes, values] = [numbers(dy), numbers(y)];
      const out = new Float32Array(slopes.length);
      for (let i = 0; i < out.length; i++) {
        const value = values[i] ?? NaN;
        out[i] = value > 0 ? (slopes[i] ?? NaN) : value <= 0 ? 0 : NaN;
      }
      return backend.makeTensorInfo(y.shape, 'float32', out);
    }),
  wasm: () =>
    kernel<'dy' | 'y'>(name, ({ inputs: { dy, y }, backend, heap }) => {
      const dx = backend.makeOutput(y.shape, 'float32');
      const count = util.sizeFromShape(y.shape);
      const [units, cost] = [Math.ceil(count / stretch), passCost * count];
      heap.share(
        'reluGradientStretches',
        { units, pieces: heap.piecesFor(units, cost), cost, scratchBytes: 0 },
        ...([heap.address(dy), heap.address(y), heap.address(dx), count] as const),
      );
      return dx;
    }).config(undefined),
  // Works on four numbers at a time, as TensorFlow.js packs them.
  webgl: () =>
    config('webgl', (backend: Pick<MathBackendWebGL, 'runWebGLProgram'>, { dy, y }) =>
      backend.runWebGLProgram(
        {
          variableNames: ['Dy', 'Y'],
          outputShape: y.shape,
          packedInputs: true,
          packedOutput: true,
          enableShapeUniforms: true,
          userCode: `void main() {
            vec4 y = getYAtOutCoords();
            vec4 result = mix(vec4(0.0), getDyAtOutCoords(), greaterThan(y, vec4(0.0)));
            setOutput(mix(result, y, isnan(y)));
          }`,
        },
        [dy, y],
        'float32',
      ),
    ),
  webgpu: () =>
    config('webgpu', (backend: Recorder, inputs) => {
      const pass = {
        key: name,
        inputs: { dy: inputs.dy, y: inputs.y },
        outputs: ['result'],
        shape: inputs.y.shape,
        settings: {},
        body: () => `
          let y = f32(yIn[i]);
          let missing = (bitcast<u32>(y) & 0x7fffffffu) > 0x7f800000u;
          resultOut[i] = select(select(0.0, f32(dyIn[i]), y > 0.0), y, missing);`,
      };
      return runPass(backend, pass)[0] as TensorInfo;
    }),
};

/** Whether the active back end has the kernel, and it takes a tensor like this. */
export function hasReluGradient({ dtype, rank, size }: Tensor): boolean {
  return dtype === 'float32' && rank <= 4 && size > 0 && hasKernel(name, engine().backendName);
}

export function reluGradient(dy: Tensor, y: Tensor): Tensor {
  return engine().runKernel(name, { dy, y });
}

let replaced = false;

/** From now on the gradient of `tf.relu` is that kernel where the active back end has it. Once is enough. */
export function fuseReluGradient(): void {
  if (replaced) return;
  replaced = true;
  registerGradient({
    kernelName: name,
    inputsToSave: ['y'],
    gradFunc(slope, saved) {
      const [y] = saved as [Tensor];
      return { dy: () => reluGradient(slope as Tensor, y), y: () => zerosLike(y) };
    },
  });
  const original = getGradient(Relu);
  registerGradient({
    ...original,
    gradFunc(dy, saved, attrs) {
      const [x] = saved;
      if (x === undefined || Array.isArray(dy) || !hasReluGradient(x)) return original.gradFunc(dy, saved, attrs);
      return { x: () => reluGradient(dy, x) };
    },
  });
}
