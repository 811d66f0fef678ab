import {
  UnsortedSegmentSum,
  type KernelConfig,
  type TensorInfo,
  type UnsortedSegmentSumAttrs,
} from '@tensorflow/tfjs-core';
import type { WasmBackend } from './chain.ts';

/**
 * Adds up the rows of x that carry the same segment number; the gradient of `gather`, so of embeddings.
 *
 * x [n, …], segmentIds [n] → [numSegments, …] with out[s] = Σ x[i] over the i whose segmentIds[i] is s. Rows with a number
 * below 0 or from numSegments up are dropped, as on the other back ends.
 */
export const unsortedSegmentSum: KernelConfig = {
  kernelName: UnsortedSegmentSum,
  backendName: 'wasm',
  kernelFunc({ inputs, backend, attrs }) {
    const wasm = backend as WasmBackend;
    const { x, segmentIds } = inputs as { x: TensorInfo; segmentIds: TensorInfo };
    const { numSegments } = attrs as unknown as UnsortedSegmentSumAttrs;
    const out = wasm.makeOutput([numSegments, ...x.shape.slice(1)], x.dtype);
    // Views only now: the output may have made the heap grow, which cuts earlier views off.
    const rows = wasm.typedArrayFromHeap(x);
    const segments = wasm.typedArrayFromHeap(segmentIds);
    const sums = wasm.typedArrayFromHeap(out);
    sums.fill(0);
    const width = sums.length / numSegments;
    segments.forEach((segment, row) => {
      if (segment < 0 || segment >= numSegments) return;
      for (let i = 0; i < width; i++) {
        const to = segment * width + i;
        sums[to] = (sums[to] ?? 0) + (rows[row * width + i] ?? 0);
      }
    });
    return out;
  },
};
