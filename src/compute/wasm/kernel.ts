import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { single, type Kernel } from '../kernel.ts';
import { heapOf, type Heap } from './heap.ts';

/** What a kernel of ours is given: its inputs by name, its attributes, the back end and its memory. */
export interface Given<Inputs extends string, Attrs> {
  readonly inputs: Readonly<Record<Inputs, TensorInfo>>;
  readonly attrs: Attrs;
  readonly backend: BackendWasm;
  readonly heap: Heap;
  /** Computes the same by the kernel of TensorFlow.js that ours replaces. */
  readonly stock: () => TensorInfo;
}

/** A kernel for the WebAssembly back end. TensorFlow.js does not know the types of inputs and attributes; here they are said. */
export function kernel<Inputs extends string, Attrs = object>(
  name: string,
  compute: (given: Given<Inputs, Attrs>) => TensorInfo | TensorInfo[],
): Kernel {
  return {
    name,
    config: (replaced) => ({
      kernelName: name,
      backendName: 'wasm',
      ...(replaced?.setupFunc && { setupFunc: replaced.setupFunc }),
      kernelFunc(params) {
        const backend = params.backend as BackendWasm;
        return compute({
          inputs: params.inputs as Record<Inputs, TensorInfo>,
          attrs: params.attrs as unknown as Attrs,
          backend,
          heap: heapOf(backend),
          stock: () => single(replaced?.kernelFunc(params)),
        });
      },
    }),
  };
}
