import { registerKernel } from '@tensorflow/tfjs-core';
import { register } from '../kernel.ts';
import { batchMatMul } from './batch-mat-mul.ts';
import { cast } from './cast.ts';
import { composedFilterGradient } from './composed-filter-gradient.ts';
import { conv2D } from './conv2d.ts';
import { conv2DBackpropFilter } from './conv2d-backprop-filter.ts';
import { conv2DBackpropInput } from './conv2d-backprop-input.ts';
import { conv3DBackpropInput } from './conv3d-backprop-input.ts';
import { depthwiseFilterGradient, depthwiseInputGradient } from './depthwise-grad.ts';
import { einsum } from './einsum.ts';
import { fusedConv2D, fusedMatMul } from './fused.ts';
import { gather } from './gather.ts';
import { identity } from './identity.ts';
import { avgPoolGradient, maxPoolGradient } from './pool-grad.ts';
import { slice } from './slice.ts';
import { split, unpack } from './split.ts';
import { sum } from './sum.ts';
import { unsortedSegmentSum } from './unsorted-segment-sum.ts';

/** What training needs and the back end of TensorFlow.js 4.22 lacks, for any engine. */
const missing = [composedFilterGradient, unsortedSegmentSum];
/** What our program computes faster, or alone. To add a kernel: a file beside this one, and a line here. */
const fast = [
  ...[batchMatMul, fusedMatMul, einsum],
  ...[conv2D, fusedConv2D, conv2DBackpropInput, conv2DBackpropFilter, depthwiseInputGradient, depthwiseFilterGradient],
  ...[maxPoolGradient, avgPoolGradient, sum, gather, slice, split, unpack, identity, cast, conv3DBackpropInput],
];

let registered = false;

/**
 * Registers the kernels of ours with TensorFlow.js, once, before the back end starts.
 * @param simd - whether our program runs here; without it only what is missing is added
 */
export function registerKernels(simd: boolean): void {
  if (registered) return;
  registered = true;
  missing.forEach(registerKernel);
  if (simd) register(fast, 'wasm');
}
