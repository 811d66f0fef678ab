import { registerKernel } from '@tensorflow/tfjs-core';
import { conv2DBackpropFilter } from './conv2d-backprop-filter.ts';
import { unsortedSegmentSum } from './unsorted-segment-sum.ts';

const kernels = [conv2DBackpropFilter, unsortedSegmentSum];
let registered = false;

/** Registers the kernels that training needs and the WebAssembly back end of TensorFlow.js 4.22 lacks; once. */
export function registerMissingKernels(): void {
  if (registered) return;
  registered = true;
  kernels.forEach(registerKernel);
}
