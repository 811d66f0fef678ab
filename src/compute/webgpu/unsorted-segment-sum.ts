import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { Add, Multiply, Range, Reshape, UnsortedSegmentSum, type TensorInfo } from '@tensorflow/tfjs-core';
import { chain } from '../chain.ts';
import type { Replacement } from '../replace.ts';
import { segmentsOf, segmentSumAgrees } from '../segment-sum.ts';

/**
 * x [n, …], segmentIds [n] → [numSegments, …]: the gradient of `gather`, so of embeddings. The stock kernel transposes x, and the sums
 * back, which for an embedding are a table of all words. Here each number of x gets a segment of its own, its place in the result, and
 * the stock kernel has no axes to change: as many dispatches, the table written once instead of written, read and written.
 */
export const widerSegmentSum: Replacement = {
  name: UnsortedSegmentSum,
  backend: 'webgpu',
  compute(params, stock) {
    const backend = params.backend as WebGPUBackend;
    const found = segmentsOf(params);
    if (found === null || found.width === 1) return stock();
    const { x, segmentIds, numSegments, count, width, rest } = found;
    return chain('webgpu', backend, (run) => {
      const flat = (tensor: TensorInfo, shape: number[]): TensorInfo => run(Reshape, { x: tensor }, { shape });
      const columns = run(Range, {}, { start: 0, stop: width, step: 1, dtype: 'int32' });
      const wide = backend.makeTensorInfo([], 'int32', Int32Array.of(width));
      const starts = run(Multiply, { a: flat(segmentIds, [count, 1]), b: wide }, {});
      backend.disposeData(wide.dataId);
      const places = run(Add, { a: starts, b: columns }, {});
      const size = count * width;
      const inputs = { x: flat(x, [size]), segmentIds: flat(places, [size]) };
      // Of one number each: this very kernel then leaves them to the stock one.
      return flat(run(UnsortedSegmentSum, inputs, { numSegments: numSegments * width }), [numSegments, ...rest]);
    });
  },
  agrees: segmentSumAgrees,
};
