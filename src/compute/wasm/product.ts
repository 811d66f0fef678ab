import type { Heap } from './heap.ts';
import {
  panel,
  packedBytes,
  packRight,
  productBytes,
  productNumbers,
  spareBytes,
  type Left,
  type Result,
  type Right,
  type Size,
} from './parts/product.ts';

/** C = A·B with B as it lies in memory. The sizes are positive but for `depth`. */
export function product(heap: Heap, a: Left, b: Right, c: Result, size: Size): void {
  const { rows, columns, depth } = size;
  const cost = 2 * rows * columns * depth;
  const panels = Math.ceil(columns / panel);
  const groups = Math.ceil(rows / 12);
  const numbers = productNumbers(a, b, c, size);
  const pieces = heap.piecesFor(Math.max(panels, groups), cost);
  // By columns nothing is done twice; by rows, B is packed before.
  if (pieces === 1 || panels >= groups) {
    const widest = panel * Math.ceil(panels / pieces);
    const scratchBytes = productBytes({ columns: Math.min(columns, widest), depth });
    return heap.share('productColumns', { units: panels, pieces, cost, scratchBytes }, ...numbers);
  }
  heap.lend(packedBytes(size), (packed) => {
    packRight(heap.program, b, size, packed);
    const packedNumbers = productNumbers(a, { ...b, address: packed }, c, size);
    heap.share('productRows', { units: groups, pieces, cost, scratchBytes: spareBytes }, ...packedNumbers);
  });
}

/** `count` products of one size, `steps` bytes from one to the next. */
export function productsOf(
  heap: Heap,
  { a, b, c }: { readonly a: Left; readonly b: Right; readonly c: Result },
  size: Size,
  { count, steps }: { readonly count: number; readonly steps: readonly [a: number, b: number, c: number] },
): void {
  const cost = 2 * count * size.rows * size.columns * size.depth;
  const work = { units: count, pieces: heap.piecesFor(count, cost), cost, scratchBytes: productBytes(size) };
  heap.share('productBatch', work, ...steps, ...productNumbers(a, b, c, size));
}
