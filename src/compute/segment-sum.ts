/** Sums by segments, the gradients of embeddings, as graphics back ends compute them: how much there is, and whether it is right. */
import {
  tensor1d,
  unsortedSegmentSum,
  util,
  type KernelConfig,
  type TensorInfo,
  type UnsortedSegmentSumAttrs,
} from '@tensorflow/tfjs-core';
import { addSegments } from './add-segments.ts';
import { agree, draw, made } from './fused/agree.ts';

interface Segments {
  readonly x: TensorInfo;
  readonly segmentIds: TensorInfo;
  readonly numSegments: number;
  /** Rows of x, and the numbers in each. */
  readonly count: number;
  readonly width: number;
  /** The shape of a row. */
  readonly rest: readonly number[];
}

/** Null where there is nothing to add, or more than one axis of segments. */
export function segmentsOf({ inputs, attrs }: Parameters<KernelConfig['kernelFunc']>[0]): Segments | null {
  const { x, segmentIds } = inputs as { x: TensorInfo; segmentIds: TensorInfo };
  const { numSegments } = attrs as unknown as UnsortedSegmentSumAttrs;
  const [count = 0, ...rest] = x.shape;
  const width = util.sizeFromShape(rest);
  if (count * width * numSegments === 0 || segmentIds.shape.length !== 1) return null;
  return { x, segmentIds, numSegments, count, width, rest };
}

/** Whether sums by segments are right on the active back end: some segments twice, some without rows, one out of range. */
export function segmentSumAgrees(): Promise<boolean> {
  const [width, count] = [5, 6];
  const segments = [4, 0, 4, -1, 2, 0, 4];
  const x = draw(1, segments.length, width);
  const wanted = Array.from({ length: count * width }, () => 0);
  addSegments(x.values, segments, wanted, count);
  return agree(() => unsortedSegmentSum(made(x), tensor1d(segments, 'int32'), count), wanted);
}
