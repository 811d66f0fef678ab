import { define } from './assemble.ts';
import { f32, f32x4, i32 } from './instructions.ts';
import { sweep } from './lanes.ts';

/**
 * dx = dy where y > 0, NaN where y is NaN, else 0. One pass over `bytes` bytes; the library makes the zeros and ones of y first and
 * then multiplies.
 */
export const reluGradient = define(
  'reluGradient',
  { dy: 'i32', y: 'i32', dx: 'i32', bytes: 'i32' },
  ({ dy, y, dx, bytes }, local) => {
    const [cursor, number, none] = [local('i32'), local('v128'), local('v128')];
    return [
      none.set(f32x4.splat(f32.const(0))),
      cursor.set(0),
      sweep(cursor, bytes, ({ load, store }) => [
        number.set(load(i32.add(y, cursor))),
        store(
          i32.add(dx, cursor),
          // All bits set is a NaN.
          f32x4.or(f32x4.and(load(i32.add(dy, cursor)), f32x4.gt(number, none)), f32x4.ne(number, number)),
        ),
      ]),
    ];
  },
);
