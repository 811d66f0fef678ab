/** Products of matrices, for one thread: C = A·B with addresses and distances in bytes. */
import type { Program } from '../simd/program.ts';
import type { Layout } from '../simd/tile.ts';
import type { Desk, Part } from './part.ts';

/** Steps of a sum at a time: a panel of 8 columns and the rows of a tile fit in 32 kB, the nearest cache. */
const stretch = 256;
/** Bytes of A at a time: they stay in the second cache while all panels of B pass. */
export const cacheBytes = 128 * 1024;
/** Bytes for a tile at the edge, at the beginning of a thread's scratch memory. */
export const spareBytes = 192;
/** Columns in a panel of B. */
export const panel = 8;
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

/** Bytes that `packRight` fills. */
export function packedBytes({ columns, depth }: Omit<Size, 'rows'>): number {
  return 4 * depth * paddedColumns(columns);
}

function paddedColumns(columns: number): number {
  return Math.ceil(columns / 4) * 4;
}

/** Lays B [depth, columns] out for `multiplyPacked`, at `to`. */
export function packRight(program: Program, b: Right, { columns, depth }: Omit<Size, 'rows'>, to: number): void {
  for (let p = 0; p < depth; p += stretch) {
    const packed = to + 4 * p * paddedColumns(columns);
    program.pack(b.address + p * b.row, b.row, b.column, Math.min(stretch, depth - p), columns, packed);
  }
}

/** C = A·B, or C + A·B, with B as `packRight` left it at `packed`. `spare` is the address of `spareBytes` bytes. */
export function multiplyPacked(
  program: Program,
  {
    a,
    packed,
    c,
    spare,
    accumulate = false,
  }: { a: Left; packed: number; c: Result; spare: number; accumulate?: boolean },
  { rows, columns, depth }: Size,
): void {
  const multiply = a.layout === 'rows' ? program.multiplyrows : program.multiplycolumns;
  const [down, along] = distances(a);
  for (let p = 0; p < depth; p += stretch) {
    const steps = Math.min(stretch, depth - p);
    const block = Math.max(24, Math.floor(cacheBytes / (4 * steps) / 12) * 12);
    for (let i = 0; i < rows; i += block) {
      multiply(
        ...([a.address + i * down + p * along, a.row] as const),
        ...([packed + 4 * p * paddedColumns(columns), 0] as const),
        ...([c.address + i * c.row, c.row] as const),
        ...([Math.min(block, rows - i), columns, steps] as const),
        ...([accumulate || p > 0 ? 1 : 0, spare] as const),
      );
    }
  }
}

/** Bytes from one row of A to the next, and from one step of the sum to the next. */
function distances({ row, layout }: Left): [down: number, along: number] {
  return layout === 'rows' ? [row, 4] : [4, row];
}

/** Scratch memory that `product` needs. */
export function productBytes(size: Omit<Size, 'rows'>): number {
  return spareBytes + packedBytes(size);
}

/** C = A·B with B as it lies in memory, packed where that pays. */
function product({ program, scratch }: Desk, a: Left, b: Right, c: Result, size: Size): void {
  const { rows, columns, depth } = size;
  if (depth === 0) for (let i = 0; i < rows; i++) program.zero(c.address + i * c.row, 4 * columns);
  // A few rows of A use each number of B too seldom to be worth its packing.
  if (rows <= fewRows && b.column === 4 && columns % 4 === 0) {
    const multiply = a.layout === 'rows' ? program.multiplyrows : program.multiplycolumns;
    multiply(
      ...([a.address, a.row, b.address, b.row, c.address, c.row] as const),
      ...([rows, columns, depth, 0, scratch] as const),
    );
    return;
  }
  const packed = scratch + spareBytes;
  packRight(program, b, size, packed);
  multiplyPacked(program, { a, packed, c, spare: scratch }, size);
}

/** How the numbers of a product are passed from thread to thread. */
export type ProductNumbers = readonly [
  ...[a: number, aRow: number, isTransposed: number, b: number, bRow: number, bColumn: number],
  ...[c: number, cRow: number, rows: number, columns: number, depth: number],
];

export function productNumbers(a: Left, b: Right, c: Result, { rows, columns, depth }: Size): ProductNumbers {
  return [
    ...([a.address, a.row, Number(a.layout === 'columns'), b.address, b.row, b.column] as const),
    ...([c.address, c.row, rows, columns, depth] as const),
  ];
}

function fromNumbers([a, aRow, isTransposed, b, bRow, bColumn, c, cRow, rows, columns, depth]: ProductNumbers) {
  return {
    a: { address: a, row: aRow, layout: isTransposed ? 'columns' : 'rows' },
    b: { address: b, row: bRow, column: bColumn },
    c: { address: c, row: cRow },
    size: { rows, columns, depth },
  } as const;
}

/** Panels of columns of C, each thread packing those of B that it needs. */
export const productColumns: Part<ProductNumbers> = (desk, from, to, ...numbers) => {
  const { a, b, c, size } = fromNumbers(numbers);
  const [first, end] = [panel * from, Math.min(panel * to, size.columns)];
  const right = { ...b, address: b.address + first * b.column };
  product(desk, a, right, { ...c, address: c.address + 4 * first }, { ...size, columns: end - first });
};

/** Rows of C, twelve at a time, with B packed before, at `b`. */
export const productRows: Part<ProductNumbers> = ({ program, scratch }, from, to, ...numbers) => {
  const { a, b, c, size } = fromNumbers(numbers);
  const [first, end] = [12 * from, Math.min(12 * to, size.rows)];
  const [down] = distances(a);
  const [left, result] = [
    { ...a, address: a.address + first * down },
    { ...c, address: c.address + first * c.row },
  ];
  multiplyPacked(program, { a: left, packed: b.address, c: result, spare: scratch }, { ...size, rows: end - first });
};

/** Products of a batch, one after the other in memory; the steps are bytes from one A, B and C to the next. */
export const productBatch: Part<readonly [aStep: number, bStep: number, cStep: number, ...ProductNumbers]> = (
  desk,
  from,
  to,
  aStep,
  bStep,
  cStep,
  ...numbers
) => {
  const { a, b, c, size } = fromNumbers(numbers);
  for (let i = from; i < to; i++) {
    const [left, right] = [
      { ...a, address: a.address + i * aStep },
      { ...b, address: b.address + i * bStep },
    ];
    product(desk, left, right, { ...c, address: c.address + i * cStep }, size);
  }
};
