import { define } from './assemble.ts';
import { i32, loop } from './instructions.ts';
import { sweep } from './lanes.ts';

/**
 * Copies the rows that `indices` name from each of `outer` blocks of `size` rows; a row has `bytes` bytes, a multiple of 4.
 *
 * from [outer, size, row], indices [count] of int32, all in range → to [outer, count, row].
 */
export const gatherRows = define(
  'gatherRows',
  { from: 'i32', indices: 'i32', to: 'i32', outer: 'i32', size: 'i32', count: 'i32', bytes: 'i32' },
  ({ from, indices, to, outer, size, count, bytes }, local) => {
    const [o, i, row, cursor] = [local('i32'), local('i32'), local('i32'), local('i32')];
    return loop(o, 0, outer, 1, [
      loop(i, 0, count, 1, [
        row.set(i32.add(from, i32.mul(i32.load(i32.add(indices, i32.shl(i, 2))), bytes))),
        cursor.set(0),
        sweep(cursor, bytes, ({ load, store }) => store(i32.add(to, cursor), load(i32.add(row, cursor)))),
        to.add(bytes),
      ]),
      from.add(i32.mul(size, bytes)),
    ]);
  },
);
