/** Steps on the plain back end and on WebAssembly's: one loop over the arrays, or over views of the heap. */
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { Numbers } from './rule.ts';
import type { Take } from './step-kernel.ts';

export const takeOnCpu: Take<Pick<MathBackendCPU, 'data' | 'makeTensorInfo'>> = (backend, step) => {
  const { rule, settings, gradient, before } = step;
  const numbers = ({ dataId }: { dataId: object }): Numbers => backend.data.get(dataId).values as Float32Array;
  const slope = numbers(gradient);
  const after = before.map(() => new Float32Array(slope.length));
  rule.run(settings, slope, before.map(numbers), after);
  return after.map((values) => backend.makeTensorInfo(gradient.shape, 'float32', values));
};

export const takeOnWasm: Take<Pick<BackendWasm, 'makeOutput' | 'typedArrayFromHeap'>> = (backend, step) => {
  const { rule, settings, gradient, before } = step;
  const after = before.map(({ shape }) => backend.makeOutput(shape, 'float32'));
  // Views only now: an output may have made the heap grow, which cuts earlier views off.
  const view = backend.typedArrayFromHeap.bind(backend) as (tensor: { dataId: object }) => Float32Array;
  rule.run(settings, view(gradient), before.map(view), after.map(view));
  return after;
};
