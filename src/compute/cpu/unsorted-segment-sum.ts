import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import {
  UnsortedSegmentSum,
  util,
  type KernelConfig,
  type TensorInfo,
  type UnsortedSegmentSumAttrs,
} from '@tensorflow/tfjs-core';
import { addSegments } from '../add-segments.ts';

/**
 * x [n, …], segmentIds [n] → [numSegments, …]; see add-segments.ts. With an embedding of 10,000 words the stock kernel takes minutes
 * for a step.
 */
export const unsortedSegmentSum: KernelConfig = {
  kernelName: UnsortedSegmentSum,
  backendName: 'cpu',
  kernelFunc({ inputs, backend, attrs }) {
    const cpu = backend as Pick<MathBackendCPU, 'data' | 'makeTensorInfo'>;
    const { x, segmentIds } = inputs as { x: TensorInfo; segmentIds: TensorInfo };
    const { numSegments } = attrs as unknown as UnsortedSegmentSumAttrs;
    const shape = [numSegments, ...x.shape.slice(1)];
    const numbers = ({ dataId }: TensorInfo) => cpu.data.get(dataId).values as Float32Array | Int32Array;
    const sums = util.makeZerosTypedArray(util.sizeFromShape(shape), x.dtype as 'float32' | 'int32');
    addSegments(numbers(x), numbers(segmentIds), sums, numSegments);
    return cpu.makeTensorInfo(shape, x.dtype, sums);
  },
};
