import { define } from './assemble.ts';
import { geometryParams } from './geometry.ts';
import { f32, f32x4, i32, type Code, type Operand } from './instructions.ts';
import { sweep } from './lanes.ts';
import { eachWindow } from './windows.ts';

/**
 * Adds each number of dy to the place of dx where the window's largest number was: the first of equal ones; NaN counts as
 * the largest, as it does in the forward pass. Two passes over the window, four channels at once: the maximum, then the
 * place that equals it.
 *
 * x, dx [batch, height, width, channels], dy [batch, out height, out width, channels]; dx is 0 before.
 */
export const maxPoolGrad = define(
  'maxPoolGrad',
  { x: 'i32', dy: 'i32', dx: 'i32', batch: 'i32', ...geometryParams },
  ({ x, dy, dx, ...g }, local) => {
    const [largest, number, slope, hit] = [local('v128'), local('v128'), local('v128'), local('v128')];
    const [cursor, bytes, to] = [local('i32'), local('i32'), local('i32')];
    const at = (start: Operand, place: Operand): Code => i32.add(i32.add(start, place), cursor);
    return [
      bytes.set(i32.shl(g.channels, 2)),
      eachWindow(g, local, ({ place, eachPlace }) => [
        cursor.set(0),
        sweep(cursor, bytes, ({ load, store }) => [
          largest.set(f32x4.splat(f32.const(-Infinity))),
          eachPlace(largest.set(f32x4.max(largest, load(at(x, place))))),
          slope.set(load(i32.add(dy, cursor))),
          eachPlace([
            number.set(load(at(x, place))),
            hit.set(f32x4.or(f32x4.eq(number, largest), f32x4.ne(number, number))),
            to.set(at(dx, place)),
            store(to, f32x4.add(load(to), f32x4.and(slope, hit))),
            // What was given once is gone.
            slope.set(f32x4.andNot(slope, hit)),
          ]),
        ]),
        dy.add(bytes),
      ]),
    ];
  },
);
