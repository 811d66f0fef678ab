import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { single, type Kernel } from '../kernel.ts';

export type Cpu = Pick<MathBackendCPU, 'data' | 'makeTensorInfo' | 'disposeData'>;

/** What a kernel of ours is given: its inputs by name, its attributes and the back end. */
export interface Given<Inputs extends string, Attrs> {
  readonly inputs: Readonly<Record<Inputs, TensorInfo>>;
  readonly attrs: Attrs;
  readonly backend: Cpu;
  /** Computes the same by the kernel of TensorFlow.js that ours replaces. */
  readonly stock: () => TensorInfo;
}

/** A kernel for the plain back end. TensorFlow.js does not know the types of inputs and attributes; here they are said. */
export function kernel<Inputs extends string, Attrs>(
  name: string,
  compute: (given: Given<Inputs, Attrs>) => TensorInfo,
): Kernel {
  return {
    name,
    config: (replaced) => ({
      kernelName: name,
      backendName: 'cpu',
      kernelFunc: (params) =>
        compute({
          inputs: params.inputs as Record<Inputs, TensorInfo>,
          attrs: params.attrs as unknown as Attrs,
          backend: params.backend as Cpu,
          stock: () => single(replaced?.kernelFunc(params)),
        }),
    }),
  };
}

/** The numbers of a tensor that is not complex, as they lie in memory. */
export function numbersOf({ data }: Cpu, { dataId }: TensorInfo): Float32Array | Int32Array {
  return data.get(dataId).values as Float32Array | Int32Array;
}

/** Those of a tensor of float32. */
export function floatsOf(backend: Cpu, tensor: TensorInfo): Float32Array {
  return numbersOf(backend, tensor) as Float32Array;
}
