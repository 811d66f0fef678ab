import { define } from './assemble.ts';
import { f32, f32x4, i32, loop, when, whileLess, type Code } from './instructions.ts';
import { sweep } from './lanes.ts';

/**
 * Sums over the middle axis of [outer, count, inner] into [outer, inner], for example a bias's gradient over all pixels
 * ([1, pixels, channels]). Nothing is transposed before; the sums of 16 columns stay in registers. Where the summed axis
 * is the innermost (`inner` = 1), eight sums run side by side.
 */
export const sumMiddle = define(
  'sumMiddle',
  { from: 'i32', to: 'i32', outer: 'i32', count: 'i32', inner: 'i32' },
  ({ from, to, outer, count, inner }, local) => {
    const sums = [local('v128'), local('v128'), local('v128'), local('v128')];
    const [o, r, column, row, cell] = [local('i32'), local('i32'), local('i32'), local('i32'), local('i32')];
    const [bytes, total] = [local('i32'), local('f32')];
    const down = (body: Code): Code => [cell.set(i32.add(from, column)), loop(r, 0, count, 1, [body, cell.add(row)])];
    const wide: Code = whileLess(column, i32.sub(row, 60), [
      sums.map((sum) => sum.set(f32x4.zero())),
      down(sums.map((sum, j) => sum.set(f32x4.add(sum, f32x4.load(cell, 16 * j))))),
      sums.map((sum, j) => f32x4.store(i32.add(to, column), sum, 16 * j)),
      column.add(64),
    ]);
    const [first, second] = sums as [(typeof sums)[0], (typeof sums)[0]];
    const narrow: Code = sweep(column, row, ({ load, store }) => [
      first.set(f32x4.zero()),
      down(first.set(f32x4.add(first, load(cell)))),
      store(i32.add(to, column), first),
    ]);
    const along: Code = [
      bytes.set(i32.shl(count, 2)),
      first.set(f32x4.zero()),
      second.set(f32x4.zero()),
      whileLess(column, i32.sub(bytes, 28), [
        first.set(f32x4.add(first, f32x4.load(i32.add(from, column)))),
        second.set(f32x4.add(second, f32x4.load(i32.add(from, column), 16))),
        column.add(32),
      ]),
      sweep(column, bytes, ({ load }) => first.set(f32x4.add(first, load(i32.add(from, column))))),
      first.set(f32x4.add(first, second)),
      total.set(f32.const(0)),
      [0, 1, 2, 3].map((lane) => total.set(f32.add(total, f32x4.lane(first, lane)))),
      f32.store(to, total),
    ];
    return [
      row.set(i32.shl(inner, 2)),
      loop(o, 0, outer, 1, [
        column.set(0),
        when(i32.eq(inner, 1), along, [wide, narrow]),
        from.add(i32.mul(row, count)),
        to.add(row),
      ]),
    ];
  },
);
