import { define } from './assemble.ts';
import { f32x4, i32, loop } from './instructions.ts';
import { sweep } from './lanes.ts';

/**
 * Adds a bias to each of `count` rows of `width` numbers, in place, and keeps the sums between `low` and `high` (0 and ∞ are a
 * ReLU, −∞ and ∞ change nothing). NaN stays.
 */
export const bias = define(
  'bias',
  { rows: 'i32', count: 'i32', width: 'i32', bias: 'i32', low: 'f32', high: 'f32' },
  (p, local) => {
    const [row, cursor, bytes, to] = [local('i32'), local('i32'), local('i32'), local('i32')];
    const [low, high] = [local('v128'), local('v128')];
    return [
      bytes.set(i32.shl(p.width, 2)),
      low.set(f32x4.splat(p.low)),
      high.set(f32x4.splat(p.high)),
      loop(row, 0, p.count, 1, [
        cursor.set(0),
        sweep(cursor, bytes, ({ load, store }) => [
          to.set(i32.add(p.rows, cursor)),
          store(to, f32x4.min(high, f32x4.max(low, f32x4.add(load(to), load(i32.add(p.bias, cursor)))))),
        ]),
        p.rows.add(bytes),
      ]),
    ];
  },
);
