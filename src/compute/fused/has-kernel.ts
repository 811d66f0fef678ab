import { getKernel, type KernelConfig } from '@tensorflow/tfjs-core';

/** Whether the back end has a kernel of this name; the type of `getKernel` says that it always does. */
export function hasKernel(name: string, backend: string): boolean {
  return (getKernel(name, backend) as KernelConfig | undefined) !== undefined;
}
