import type { Heap } from './heap.ts';
import type { Layout } from './simd/tile.ts';

/** Steps of a sum at a time: a panel of 8 columns and the rows of a tile fit in 32 kB, the nearest cache. */
const stretch = 256;
/** Bytes of A at a time: they stay in the second cache while all panels of B pass. */
export const cacheBytes = 128 * 1024;
/** Bytes for a tile at the edge. */
const spareBytes = 192;
const fewRows = 12;

export interface Left {
  readonly address: number;
  /** Bytes from one row to the next as they lie in memory. */
  readonly row: number;
  /** `columns`: what lies in memory is the transpose of A. */
  readonly layout: Layout;
}

export interface Right {
  readonly address: number;
  /** Bytes from one row of B to the next, and from one column to the next. */
  readonly row: number;
  readonly column: number;
}

export interface Result {
  readonly address: number;
  readonly row: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
}

/** Bytes that `packRight` needs. */
export function packedBytes({ columns, depth }: Omit<Size, 'rows'>): number {
  return spareBytes + 4 * depth * paddedColumns(columns);
}

function paddedColumns(columns: number): number {
  return Math.ceil(columns / 4) * 4;
}

/** Lays B [depth, columns] out for `multiplyPacked`, at `to`. */
export function packRight({ program }: Heap, b: Right, { columns, depth }: Omit<Size, 'rows'>, to: number): void {
  for (let p = 0; p < depth; p += stretch) {
    const packed = to + spareBytes + 4 * p * paddedColumns(columns);
    program.pack(b.address + p * b.row, b.row, b.column, Math.min(stretch, depth - p), columns, packed);
  }
}

/** C = A·B with B as it lies in memory, packed where that pays. The sizes are positive but for `depth`. */
export function product(heap: Heap, a: Left, b: Right, c: Result, size: Size): void {
  const { program } = heap;
  if (size.depth === 0) for (let i = 0; i < size.rows; i++) program.zero(c.address + i * c.row, 4 * size.columns);
  // A few rows of A use each number of B too seldom to be worth its packing.
  if (size.rows <= fewRows && b.column === 4 && size.columns % 4 === 0) {
    return heap.lend(spareBytes, (spare) => {
      const multiply = a.layout === 'rows' ? program.multiplyrows : program.multiplycolumns;
      multiply(
        ...([a.address, a.row, b.address, b.row, c.address, c.row] as const),
        ...([size.rows, size.columns, size.depth, 0, spare] as const),
      );
    });
  }
  heap.lend(packedBytes(size), (packed) => {
    packRight(heap, b, size, packed);
    multiplyPacked(heap, { a, packed, c }, size);
  });
}

/** C = A·B, or C + A·B, with B as `packRight` left it at `packed`. */
export function multiplyPacked(
  { program }: Heap,
  { a, packed, c, accumulate = false }: { a: Left; packed: number; c: Result; accumulate?: boolean },
  { rows, columns, depth }: Size,
): void {
  const multiply = a.layout === 'rows' ? program.multiplyrows : program.multiplycolumns;
  const [down, along] = a.layout === 'rows' ? [a.row, 4] : [4, a.row];
  for (let p = 0; p < depth; p += stretch) {
    const steps = Math.min(stretch, depth - p);
    const block = Math.max(24, Math.floor(cacheBytes / (4 * steps) / 12) * 12);
    for (let i = 0; i < rows; i += block) {
      multiply(
        ...([a.address + i * down + p * along, a.row] as const),
        ...([packed + spareBytes + 4 * p * paddedColumns(columns), 0] as const),
        ...([c.address + i * c.row, c.row] as const),
        ...([Math.min(block, rows - i), columns, steps] as const),
        ...([accumulate || p > 0 ? 1 : 0, packed] as const),
      );
    }
  }
}
