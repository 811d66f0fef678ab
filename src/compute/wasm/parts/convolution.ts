/** A convolution and its two gradients as products of matrices of patches, a cache's worth of pixels at a time. */
import type { Geometry } from '../simd/geometry.ts';
import { cacheBytes, multiplyPacked, packedBytes, packRight, spareBytes } from './product.ts';
import type { Part } from './part.ts';

/** Numbers in a patch, and how many pixels of the output are done at a time. */
interface Plan {
  readonly patch: number;
  readonly block: number;
}

/** As many pixels as have their patches in the second cache together. */
export function planFor(patch: number): Plan {
  return { patch, block: Math.max(24, Math.floor(cacheBytes / (4 * patch) / 12) * 12) };
}

/** Scratch memory for the patches of a block, and for the packed slopes of its pixels where there are `columns` of them. */
export function blockBytes({ patch, block }: Plan, columns = 0): number {
  return spareBytes + 4 * block * patch + packedBytes({ columns, depth: block });
}

/** Visits pixels block by block. */
function eachBlock(from: number, to: number, block: number, visit: (first: number, count: number) => void): void {
  for (let first = from; first < to; first += block) visit(first, Math.min(block, to - first));
}

/**
 * Pixels of out [pixels, filters] = patches(x) · filter [patch, filters], the filter packed before; then, where `finishes` is
 * not 0, `bias` is added to each and the sums are cut off at `low` and `high`, while the cache holds them.
 */
export const convolvePixels: Part<
  readonly [
    ...[x: number, packed: number, out: number, patch: number, filters: number],
    ...[finishes: number, bias: number, low: number, high: number, ...geometry: Geometry],
  ]
> = ({ program, scratch }, from, to, x, packed, out, patch, filters, finishes, bias, low, high, ...geometry) => {
  const rows = scratch + spareBytes;
  const a = { address: rows, row: 4 * patch, layout: 'rows' } as const;
  eachBlock(from, to, planFor(patch).block, (first, count) => {
    program.gatherPatches(x, rows, first, count, ...geometry);
    const c = { address: out + 4 * first * filters, row: 4 * filters };
    multiplyPacked(program, { a, packed, c, spare: scratch }, { rows: count, columns: filters, depth: patch });
    if (finishes) program.bias(c.address, count, filters, bias, low, high);
  });
};

/** Pictures of dx = the patches of dy [pixels, filters] · filterᵀ, packed before, each added where it was taken from; `bytes` a picture. */
export const convolveBackPictures: Part<
  readonly [
    ...[dy: number, packed: number, dx: number, patch: number, filters: number],
    ...[pixels: number, bytes: number, ...geometry: Geometry],
  ]
> = ({ program, scratch }, from, to, dy, packed, dx, patch, filters, pixels, bytes, ...geometry) => {
  const rows = scratch + spareBytes;
  const c = { address: rows, row: 4 * patch };
  program.zero(dx + from * bytes, (to - from) * bytes);
  eachBlock(from * pixels, to * pixels, planFor(patch).block, (first, count) => {
    const a = { address: dy + 4 * first * filters, row: 4 * filters, layout: 'rows' } as const;
    multiplyPacked(program, { a, packed, c, spare: scratch }, { rows: count, columns: patch, depth: filters });
    program.scatterPatches(dx, rows, first, count, ...geometry);
  });
};

/**
 * Shares of dFilter [patch, filters] = patches(x)ᵀ · dy [pixels, filters]: share i sums over the pixels from i·`share` on and lies
 * at `sums` + i times the filter's bytes. How many shares there are does not depend on who computes them, nor do the sums.
 */
export const convolveBackShares: Part<
  readonly [
    ...[x: number, dy: number, sums: number, patch: number, filters: number],
    ...[share: number, pixels: number, ...geometry: Geometry],
  ]
> = ({ program, scratch }, from, to, x, dy, sums, patch, filters, share, pixels, ...geometry) => {
  const { block } = planFor(patch);
  const rows = scratch + spareBytes;
  const packed = rows + 4 * block * patch;
  const a = { address: rows, row: 4 * patch, layout: 'columns' } as const;
  for (let i = from; i < to; i++) {
    const [start, end] = [i * share, Math.min((i + 1) * share, pixels)];
    const c = { address: sums + 4 * i * patch * filters, row: 4 * filters };
    if (start >= end) program.zero(c.address, 4 * patch * filters);
    eachBlock(start, end, block, (first, count) => {
      const size = { columns: filters, depth: count };
      program.gatherPatches(x, rows, first, count, ...geometry);
      packRight(program, { address: dy + 4 * first * filters, row: 4 * filters, column: 4 }, size, packed);
      multiplyPacked(program, { a, packed, c, spare: scratch, accumulate: first > start }, { rows: patch, ...size });
    });
  }
};
