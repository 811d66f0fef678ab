/** A convolution and its two gradients by all threads; see parts/convolution.ts. */
import { backend_util, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Heap } from './heap.ts';
import type { RowFinish } from './finish.ts';
import { blockBytes, planFor } from './parts/convolution.ts';
import { packedBytes, packRight } from './parts/product.ts';
import { geometryOf } from './simd/geometry.ts';

type Info = backend_util.Conv2DInfo;

/** Numbers in a patch, pixels of the output, and what their product with the filter costs. */
function sizesOf({ batchSize, outHeight, outWidth, filterHeight, filterWidth, inChannels, outChannels }: Info) {
  const patch = filterHeight * filterWidth * inChannels;
  const pixels = batchSize * outHeight * outWidth;
  return { patch, pixels, filters: outChannels, cost: 2 * pixels * patch * outChannels };
}

/** out [pixels, filters] = patches(x) · filter [patch, filters], then biased and cut off as `finish` says. */
export function convolve(
  heap: Heap,
  info: Info,
  { x, filter, out }: { readonly x: TensorInfo; readonly filter: TensorInfo; readonly out: TensorInfo },
  finish?: RowFinish,
): void {
  const { patch, pixels, filters, cost } = sizesOf(info);
  const [xs, outs, right] = [heap.address(x), heap.address(out), heap.address(filter)];
  const { bias = 0, low = 0, high = 0 } = finish ?? {};
  const size = { columns: filters, depth: patch };
  heap.lend(packedBytes(size), (packed) => {
    packRight(heap.program, { address: right, row: 4 * filters, column: 4 }, size, packed);
    heap.share(
      'convolvePixels',
      { units: pixels, pieces: heap.piecesFor(pixels, cost), cost, scratchBytes: blockBytes(planFor(patch)) },
      ...([xs, packed, outs, patch, filters, Number(finish !== undefined), bias, low, high] as const),
      ...geometryOf(info),
    );
  });
}

/** dx = the patches of dy [pixels, filters] · filterᵀ, each added where it was taken from. */
export function convolveBackInput(heap: Heap, info: Info, dy: TensorInfo, filter: TensorInfo, dx: TensorInfo): void {
  const { patch, filters, cost } = sizesOf(info);
  const [dys, dxs, right] = [heap.address(dy), heap.address(dx), heap.address(filter)];
  const size = { columns: patch, depth: filters };
  const bytes = 4 * info.inHeight * info.inWidth * info.inChannels;
  heap.lend(packedBytes(size), (packed) => {
    packRight(heap.program, { address: right, row: 4, column: 4 * filters }, size, packed);
    heap.share(
      'convolveBackPictures',
      {
        units: info.batchSize,
        pieces: heap.piecesFor(info.batchSize, cost),
        cost,
        scratchBytes: blockBytes(planFor(patch)),
      },
      ...([dys, packed, dxs, patch, filters, info.outHeight * info.outWidth, bytes] as const),
      ...geometryOf(info),
    );
  });
}

/**
 * In how many shares a filter's gradient is summed, and from how many operations on. The same for any number of threads, so that
 * all machines round alike.
 */
const [mostShares, worthShares] = [4, 2_000_000];

/** dFilter [patch, filters] = patches(x)ᵀ · dy [pixels, filters]. */
export function convolveBackFilter(heap: Heap, info: Info, x: TensorInfo, dy: TensorInfo, dFilter: TensorInfo): void {
  const { patch, pixels, filters, cost } = sizesOf(info);
  const plan = planFor(patch);
  const [xs, dys, to] = [heap.address(x), heap.address(dy), heap.address(dFilter)];
  const blocks = Math.ceil(pixels / plan.block);
  const shares = blocks >= mostShares && cost >= worthShares ? mostShares : 1;
  // Whole blocks, so that only the last is cut.
  const share = plan.block * Math.ceil(blocks / shares);
  const compute = (sums: number): void =>
    heap.share(
      'convolveBackShares',
      { units: shares, pieces: heap.piecesFor(shares, cost), cost, scratchBytes: blockBytes(plan, filters) },
      ...([xs, dys, sums, patch, filters, share, pixels] as const),
      ...geometryOf(info),
    );
  if (shares === 1) return compute(to);
  heap.lend(4 * shares * patch * filters, (sums) => {
    compute(sums);
    heap.program.sumMiddle(sums, to, 1, shares, patch * filters);
  });
}
