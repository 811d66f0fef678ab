/** Steps on the plain back end, one loop over the arrays, and on WebAssembly's, by a function of our program for each rule. */
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { util } from '@tensorflow/tfjs-core';
import { heapOf } from '../wasm/heap.ts';
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

export const takeOnWasm: Take<BackendWasm> = (backend, { rule, settings, gradient, before }) => {
  // Where nothing but the variable holds its numbers, they are renewed where they lie.
  const after = before.map((tensor) => {
    if (backend.refCount(tensor.dataId) !== 1) return backend.makeOutput(tensor.shape, 'float32');
    backend.incRef(tensor.dataId);
    return { dataId: tensor.dataId, shape: tensor.shape, dtype: tensor.dtype };
  });
  const { address, program } = heapOf(backend);
  const take = program[rule.name];
  if (take === undefined) throw new TypeError(`the program has no ${rule.name}`);
  const bytes = 4 * util.sizeFromShape(gradient.shape);
  take(address(gradient), bytes, ...before.map(address), ...after.map(address), ...settings);
  return after;
};
