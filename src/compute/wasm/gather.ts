import { backend_util, GatherV2, util, type GatherV2Attrs } from '@tensorflow/tfjs-core';
import { kernel } from './kernel.ts';

/**
 * Picks out parts of a tensor by their numbers: the rows of an embedding, the examples of a batch. The stock kernel finds the place
 * of every single number anew; this one copies rows.
 *
 * x [batch…, outer…, size, inner…], indices [batch…, …] → [batch…, outer…, …, inner…].
 */
export const gather = kernel<'x' | 'indices', GatherV2Attrs>(
  GatherV2,
  ({ inputs: { x, indices }, attrs, backend, heap, stock }) => {
    const [axis = 0] = util.parseAxisParam(attrs.axis, x.shape);
    const info = backend_util.segment_util.collectGatherOpShapeInfo(x, indices, axis, attrs.batchDims);
    const numbers = backend.typedArrayFromHeap(indices);
    const inRange = numbers.every((index) => index >= 0 && index < info.dimSize);
    // The stock kernel says what is wrong with indices, and knows types of one byte.
    if (!inRange || indices.dtype !== 'int32' || (x.dtype !== 'float32' && x.dtype !== 'int32')) return stock();
    const out = backend.makeOutput(info.outputShape, x.dtype);
    const [from, places, to] = [heap.address(x), heap.address(indices), heap.address(out)];
    const count = numbers.length / Math.max(info.batchSize, 1);
    for (let batch = 0; batch < info.batchSize; batch++) {
      heap.program.gatherRows(
        from + 4 * batch * info.outerSize * info.dimSize * info.sliceSize,
        places + 4 * batch * count,
        to + 4 * batch * info.outerSize * count * info.sliceSize,
        ...([info.outerSize, info.dimSize, count, 4 * info.sliceSize] as const),
      );
    }
    return out;
  },
);
