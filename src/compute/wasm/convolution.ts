/** A convolution and its two gradients as products of matrices of patches, a cache's worth of pixels at a time. */
import { backend_util, util, type TensorInfo } from '@tensorflow/tfjs-core';
import { CourseError } from '../../course/course-error.ts';
import { say } from '../words.ts';
import type { Heap } from './heap.ts';
import { cacheBytes, multiplyPacked, packedBytes, packRight } from './product.ts';
import { geometryOf } from './simd/geometry.ts';

type Info = backend_util.Conv2DInfo;

interface ConvolutionAttrs {
  readonly strides: [number, number] | number;
  readonly pad: 'valid' | 'same' | number | backend_util.ExplicitPadding;
  readonly dataFormat?: 'NHWC' | 'NCHW';
  readonly dimRoundingMode?: 'floor' | 'round' | 'ceil';
  readonly dilations?: [number, number] | number;
}

/** @throws CourseError when the channels come first: the back end has nothing for that */
export function convolutionInfo(
  pictureShape: readonly number[],
  filterShape: readonly number[],
  { strides, pad, dataFormat = 'NHWC', dimRoundingMode, dilations = 1 }: ConvolutionAttrs,
  depthwise = false,
): Info {
  if (dataFormat !== 'NHWC') throw new CourseError(say((words) => words.channelsFirst));
  return backend_util.computeConv2DInfo(
    pictureShape as [number, number, number, number],
    filterShape as [number, number, number, number],
    ...([strides, dilations, pad, dimRoundingMode, depthwise] as const),
  );
}

/** How a convolution is cut up: `pixels` of the output in all, `block` at a time, `patch` numbers in a patch. */
function plan({ batchSize, outHeight, outWidth, filterHeight, filterWidth, inChannels }: Info) {
  const patch = filterHeight * filterWidth * inChannels;
  const pixels = batchSize * outHeight * outWidth;
  const block = Math.max(24, Math.floor(cacheBytes / (4 * patch) / 12) * 12);
  return { patch, pixels, block: Math.min(pixels, block) };
}

/** Visits the output's pixels block by block. */
function eachBlock(
  { pixels, block }: { pixels: number; block: number },
  visit: (first: number, count: number) => void,
) {
  for (let first = 0; first < pixels; first += block) visit(first, Math.min(block, pixels - first));
}

/**
 * out [pixels, filters] = patches(x) · filter [patch, filters].
 * @param finish is given the address and count of rows that are done, while the cache holds them
 */
export function convolve(
  heap: Heap,
  info: Info,
  { x, filter, out }: { readonly x: TensorInfo; readonly filter: TensorInfo; readonly out: TensorInfo },
  finish?: (rows: number, count: number) => void,
): void {
  const { patch, pixels, block } = plan(info);
  const columns = info.outChannels;
  const size = { columns, depth: patch };
  const [xs, outs, geometry] = [heap.address(x), heap.address(out), geometryOf(info)];
  heap.lend(packedBytes(size) + 4 * block * patch, (packed) => {
    const rows = packed + packedBytes(size);
    packRight(heap, { address: heap.address(filter), row: 4 * columns, column: 4 }, size, packed);
    eachBlock({ pixels, block }, (first, count) => {
      heap.program.gatherPatches(xs, rows, first, count, ...geometry);
      const a = { address: rows, row: 4 * patch, layout: 'rows' } as const;
      const c = { address: outs + 4 * first * columns, row: 4 * columns };
      multiplyPacked(heap, { a, packed, c }, { rows: count, ...size });
      finish?.(c.address, count);
    });
  });
}

/** dx = the patches of dy [pixels, filters] · filterᵀ, each added where it was taken from. */
export function convolveBackInput(heap: Heap, info: Info, dy: TensorInfo, filter: TensorInfo, dx: TensorInfo): void {
  const { patch, pixels, block } = plan(info);
  const depth = info.outChannels;
  const size = { columns: patch, depth };
  const [dys, dxs, geometry] = [heap.address(dy), heap.address(dx), geometryOf(info)];
  heap.program.zero(dxs, 4 * util.sizeFromShape(dx.shape));
  heap.lend(packedBytes(size) + 4 * block * patch, (packed) => {
    const rows = packed + packedBytes(size);
    packRight(heap, { address: heap.address(filter), row: 4, column: 4 * depth }, size, packed);
    eachBlock({ pixels, block }, (first, count) => {
      const a = { address: dys + 4 * first * depth, row: 4 * depth, layout: 'rows' } as const;
      multiplyPacked(heap, { a, packed, c: { address: rows, row: 4 * patch } }, { rows: count, ...size });
      heap.program.scatterPatches(dxs, rows, first, count, ...geometry);
    });
  });
}

/** dFilter [patch, filters] = patches(x)ᵀ · dy [pixels, filters]. */
export function convolveBackFilter(heap: Heap, info: Info, x: TensorInfo, dy: TensorInfo, dFilter: TensorInfo): void {
  const { patch, pixels, block } = plan(info);
  const columns = info.outChannels;
  const [xs, dys, geometry] = [heap.address(x), heap.address(dy), geometryOf(info)];
  const c = { address: heap.address(dFilter), row: 4 * columns };
  if (pixels === 0) heap.program.zero(c.address, 4 * patch * columns);
  heap.lend(packedBytes({ columns, depth: block }) + 4 * block * patch, (packed) => {
    const rows = packed + packedBytes({ columns, depth: block });
    eachBlock({ pixels, block }, (first, count) => {
      const size = { columns, depth: count };
      heap.program.gatherPatches(xs, rows, first, count, ...geometry);
      packRight(heap, { address: dys + 4 * first * columns, row: 4 * columns, column: 4 }, size, packed);
      const a = { address: rows, row: 4 * patch, layout: 'columns' } as const;
      multiplyPacked(heap, { a, packed, c, accumulate: first > 0 }, { rows: patch, ...size });
    });
  });
}
