import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  UnsortedSegmentSum,
  type KernelConfig,
  type TensorInfo,
  type UnsortedSegmentSumAttrs,
} from '@tensorflow/tfjs-core';
import { addSegments } from '../add-segments.ts';

/** x [n, …], segmentIds [n] → [numSegments, …]; see add-segments.ts. */
export const unsortedSegmentSum: KernelConfig = {
  kernelName: UnsortedSegmentSum,
  backendName: 'wasm',
  kernelFunc({ inputs, backend, attrs }) {
    const wasm = backend as BackendWasm;
    const { x, segmentIds } = inputs as { x: TensorInfo; segmentIds: TensorInfo };
    const { numSegments } = attrs as unknown as UnsortedSegmentSumAttrs;
    const out = wasm.makeOutput([numSegments, ...x.shape.slice(1)], x.dtype);
    // Views only now: the output may have made the heap grow, which cuts earlier views off.
    const sums = wasm.typedArrayFromHeap(out).fill(0);
    addSegments(wasm.typedArrayFromHeap(x), wasm.typedArrayFromHeap(segmentIds), sums, numSegments);
    return out;
  },
};
