import { getKernel, registerKernel, unregisterKernel, type KernelConfig } from '@tensorflow/tfjs-core';
import { unsortedSegmentSum } from './unsorted-segment-sum.ts';

/** Registers the plain back end's kernels of ours in the place of its own, once. To add a kernel: a file beside this one, and a line here. */
export function registerCpuKernels(): void {
  [unsortedSegmentSum].forEach(replaceKernel);
}

function replaceKernel(kernel: KernelConfig): void {
  const { kernelName, backendName } = kernel;
  if (getKernel(kernelName, backendName) === kernel) return;
  // Without this TensorFlow.js warns on the console.
  unregisterKernel(kernelName, backendName);
  registerKernel(kernel);
}
