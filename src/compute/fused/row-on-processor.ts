/** The passes over rows on the plain back end and on WebAssembly's. */
import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { util } from '@tensorflow/tfjs-core';
import type { ComputeRows } from './row-kernels.ts';
import type { Numbers } from './rule.ts';

type Cpu = Pick<MathBackendCPU, 'data' | 'makeTensorInfo'>;

export const rowsOnCpu: ComputeRows<Cpu> = (backend, { kernel, inputs, classes, shape }) => {
  const numbers = inputs.map(({ dataId }) => backend.data.get(dataId).values as Float32Array);
  const out = new Float32Array(util.sizeFromShape([...shape]));
  kernel.pass(numbers, classes, out);
  return backend.makeTensorInfo([...shape], 'float32', out);
};

type Wasm = Pick<BackendWasm, 'makeOutput' | 'typedArrayFromHeap'>;

export const rowsOnWasm: ComputeRows<Wasm> = (backend, { kernel, inputs, classes, shape }) => {
  const made = backend.makeOutput([...shape], 'float32');
  // Views only now: the output may have made the heap grow, which cuts earlier views off.
  const numbers = inputs.map((tensor): Numbers => backend.typedArrayFromHeap(tensor));
  kernel.pass(numbers, classes, backend.typedArrayFromHeap(made) as Float32Array);
  return made;
};
