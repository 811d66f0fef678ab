import { define, type Definition } from './assemble.ts';
import { f32x4, i32, loop, when, whileLess, type Code, type Local, type Operand } from './instructions.ts';

/** a · b + c of four numbers: one instruction with relaxed SIMD, two without. */
export type Madd = (a: Operand, b: Operand, c: Operand) => Code;

/** Rows of the largest tile. Its sums fill the sixteen registers of x86-64: 12 with one-step multiply-add, else 8. */
export const tallest = (relaxed: boolean): number => (relaxed ? 6 : 4);

/** Whether the numbers of A that one step of the sum needs lie in `rows` places or side by side (A is transposed). */
export type Layout = 'rows' | 'columns';

export function tileName(rows: number, vectors: number, layout: Layout): string {
  return `tile${rows}x${4 * vectors}${layout}`;
}

/**
 * The heart of every product: C = A·B, or C + A·B, for a tile of `rows` × 4·`vectors` numbers that stay in registers while the
 * sum over `depth` runs. Each number of A is used 4·`vectors` times and each of B `rows` times per load, so the multipliers
 * wait for nothing. Goto & van de Geijn, Anatomy of high-performance matrix multiplication, 2008.
 *
 * All distances are in bytes. A: row i at `a + i·aRow`, numbers of a row side by side; for `columns`, step p at
 * `a + p·aRow`, rows side by side. B: step p at `b + p·bRow`. C: row i at `c + i·cRow`.
 */
export function tile(rows: number, vectors: number, layout: Layout, madd: Madd): Definition {
  return define(
    tileName(rows, vectors, layout),
    { a: 'i32', aRow: 'i32', b: 'i32', bRow: 'i32', c: 'i32', cRow: 'i32', depth: 'i32', accumulate: 'i32' },
    ({ a, aRow, b, bRow, c, cRow, depth, accumulate }, local) => {
      const sums = range(rows).map(() => range(vectors).map(() => local('v128')));
      const factors = range(vectors).map(() => local('v128'));
      const number = local('v128');
      const p = local('i32');
      const starts = layout === 'rows' ? range(rows).map((i) => (i === 0 ? a : local('i32'))) : [a];
      const at = (list: readonly Local[], i: number): Local => list[i] as Local;

      /** Step `u` after the pointers. */
      const step = (u: number): Code => [
        factors.map((factor, j) => factor.set(f32x4.load(b, 16 * j))),
        b.add(bRow),
        sums.map((row, i) => [
          number.set(layout === 'rows' ? f32x4.loadSplat(at(starts, i), 4 * u) : f32x4.loadSplat(a, 4 * i)),
          row.map((sum, j) => sum.set(madd(number, at(factors, j), sum))),
        ]),
        layout === 'rows' ? [] : a.add(aRow),
      ];
      const advance = (steps: number): Code => (layout === 'rows' ? starts.map((start) => start.add(4 * steps)) : []);
      /** Visits C row by row; changes `c`. */
      const eachSum = (visit: (sum: Local, offset: number) => Code): Code =>
        sums.map((row, i) => [row.map((sum, j) => visit(sum, 16 * j)), i < rows - 1 ? c.add(cRow) : []]);

      return [
        layout === 'rows' ? starts.slice(1).map((start, i) => start.set(i32.add(at(starts, i), aRow))) : [],
        when(accumulate, [
          eachSum((sum, offset) => sum.set(f32x4.load(c, offset))),
          c.set(i32.sub(c, i32.mul(cRow, rows - 1))),
        ]),
        // Four steps a turn: fewer pointers to move.
        loop(p, 4, i32.add(depth, 1), 4, [step(0), step(1), step(2), step(3), advance(4)]),
        p.set(i32.sub(p, 4)),
        whileLess(p, depth, [step(0), advance(1), p.add(1)]),
        eachSum((sum, offset) => f32x4.store(c, sum, offset)),
      ];
    },
  );
}

export function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
