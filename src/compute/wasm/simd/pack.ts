import { define } from './assemble.ts';
import { f32, f32x4, i32, loop, select, when, type Code } from './instructions.ts';

/**
 * Lays B [depth, columns] out in panels: the first 8 columns step by step, then the next 8, the last panel filled up with
 * zeros to 4 or 8 columns. Tiles then read it from end to end. Number (p, j) of B is at `from + p·row + j·column`,
 * in bytes, so a transposed B is packed as well.
 */
export const pack = define(
  'pack',
  { from: 'i32', row: 'i32', column: 'i32', depth: 'i32', columns: 'i32', to: 'i32' },
  ({ from, row, column, depth, columns, to }, local) => {
    const [j, p, k] = [local('i32'), local('i32'), local('i32')];
    const [width, full, source, cell] = [local('i32'), local('i32'), local('i32'), local('i32')];
    const copyNumbers: Code = [
      cell.set(source),
      loop(k, 0, full, 1, [
        f32.store(to, select(f32.load(select(cell, source, i32.lt(k, width))), f32.const(0), i32.lt(k, width))),
        cell.add(column),
        to.add(4),
      ]),
    ];
    const copyVectors: Code = [
      f32x4.store(to, f32x4.load(source)),
      f32x4.store(to, f32x4.load(source, 16), 16),
      to.add(32),
    ];
    return [
      loop(j, 0, columns, 8, [
        width.set(i32.min(8, i32.sub(columns, j))),
        full.set(select(8, 4, i32.gt(width, 4))),
        source.set(from),
        loop(p, 0, depth, 1, [
          when(i32.and(i32.eq(column, 4), i32.eq(width, 8)), copyVectors, copyNumbers),
          source.add(row),
        ]),
        from.add(i32.shl(column, 3)),
      ]),
    ];
  },
);
