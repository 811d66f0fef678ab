import { tensor1d, unsortedSegmentSum } from '@tensorflow/tfjs-core';
import { addSegments } from '../add-segments.ts';
import { agree, draw, made } from './agree.ts';

/** Whether sums by segments are right on the active back end: some segments twice, some without rows, one out of range. */
export function segmentSumAgrees(): Promise<boolean> {
  const [width, count] = [5, 6];
  const segments = [4, 0, 4, -1, 2, 0, 4];
  const x = draw(1, segments.length, width);
  const wanted = Array.from({ length: count * width }, () => 0);
  addSegments(x.values, segments, wanted, count);
  return agree(() => unsortedSegmentSum(made(x), tensor1d(segments, 'int32'), count), wanted);
}
