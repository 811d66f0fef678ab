import { UnsortedSegmentSum, util, type UnsortedSegmentSumAttrs } from '@tensorflow/tfjs-core';
import { addSegments } from '../add-segments.ts';
import { kernel, numbersOf } from './kernel.ts';

/**
 * x [n, …], segmentIds [n] → [numSegments, …]; see add-segments.ts. With an embedding of 10,000 words the stock kernel takes minutes
 * for a step.
 */
export const unsortedSegmentSum = kernel<'x' | 'segmentIds', UnsortedSegmentSumAttrs>(
  UnsortedSegmentSum,
  ({ inputs: { x, segmentIds }, attrs: { numSegments }, backend }) => {
    const shape = [numSegments, ...x.shape.slice(1)];
    const sums = util.makeZerosTypedArray(util.sizeFromShape(shape), x.dtype as 'float32' | 'int32');
    addSegments(numbersOf(backend, x), numbersOf(backend, segmentIds), sums, numSegments);
    return backend.makeTensorInfo(shape, x.dtype, sums);
  },
);
