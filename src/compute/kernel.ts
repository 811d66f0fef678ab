import { getKernel, registerKernel, unregisterKernel, type KernelConfig, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Backend } from '../protocol/messages.ts';

/** A kernel of ours, by the name that TensorFlow.js calls it. */
export interface Kernel {
  readonly name: string;
  /** @param replaced - the kernel of that name that TensorFlow.js comes with, where it has one */
  readonly config: (replaced: KernelConfig | undefined) => KernelConfig;
}

/** Puts kernels of ours into the place of those that a back end has. */
export function register(kernels: readonly Kernel[], backend: Backend): void {
  for (const { name, config } of kernels) {
    const replaced = getKernel(name, backend) as KernelConfig | undefined;
    // Without this TensorFlow.js warns on the console.
    if (replaced !== undefined) unregisterKernel(name, backend);
    registerKernel(config(replaced));
  }
}

/** The only output of a kernel. */
export function single(result: TensorInfo | readonly TensorInfo[] | undefined): TensorInfo {
  const tensor = result !== undefined && 'dataId' in result ? result : result?.[0];
  if (tensor === undefined) throw new Error('TensorFlow.js has no such kernel');
  return tensor;
}
