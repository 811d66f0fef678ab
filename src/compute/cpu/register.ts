import { register } from '../kernel.ts';
import { conv2D, fusedConv2D } from './conv2d.ts';
import { conv2DBackpropFilter } from './conv2d-backprop-filter.ts';
import { conv2DBackpropInput } from './conv2d-backprop-input.ts';
import { batchMatMul, fusedMatMul } from './mat-mul.ts';
import { unsortedSegmentSum } from './unsorted-segment-sum.ts';

/** To add a kernel: a file beside this one, and a line here. */
const kernels = [
  ...[batchMatMul, fusedMatMul, conv2D, fusedConv2D, conv2DBackpropInput, conv2DBackpropFilter],
  unsortedSegmentSum,
];

let registered = false;

/** Registers the plain back end's kernels of ours in the place of its own, once. */
export function registerCpuKernels(): void {
  if (registered) return;
  registered = true;
  register(kernels, 'cpu');
}
