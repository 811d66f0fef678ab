import { define } from './assemble.ts';
import { geometryParams } from './geometry.ts';
import { f32, f32x4, i32, when, type Code, type Local, type Operand } from './instructions.ts';
import { sweep, type Lanes } from './lanes.ts';
import { eachWindow } from './windows.ts';

/**
 * Adds each number of dy to the place of dx where the window's largest number was: the first of equal ones; NaN counts as
 * the largest, as it does in the forward pass. Two passes over the window, four channels at once: the maximum, then the
 * place that equals it. A window of 2 × 2 is read once and stays in registers.
 *
 * x, dx [batch, height, width, channels], dy [batch, out height, out width, channels]; dx is 0 before, or, where `tiled` is not 0,
 * whatever it is: then the windows are 2 × 2 and cover the picture without overlapping.
 */
export const maxPoolGrad = define(
  'maxPoolGrad',
  { x: 'i32', dy: 'i32', dx: 'i32', tiled: 'i32', batch: 'i32', ...geometryParams },
  ({ x, dy, dx, tiled, ...g }, local) => {
    const [largest, number, slope, hit] = [local('v128'), local('v128'), local('v128'), local('v128')];
    const [cursor, bytes, to] = [local('i32'), local('i32'), local('i32')];
    const four = [0, 1, 2, 3].map(() => ({ value: local('v128'), from: local('i32'), to: local('i32') }));
    /** Gives dx at `to` the slope where `value` is the largest; what was given once is gone. */
    const give = ({ load, store }: Lanes, value: Local, isNew: boolean): Code => [
      hit.set(f32x4.or(f32x4.eq(value, largest), f32x4.ne(value, value))),
      store(to, isNew ? f32x4.and(slope, hit) : f32x4.add(load(to), f32x4.and(slope, hit))),
      slope.set(f32x4.andNot(slope, hit)),
    ];
    const at = (start: Operand, place: Operand): Code => i32.add(i32.add(start, place), cursor);
    const anyWindow = (place: Local, eachPlace: (visit: Code) => Code): Code =>
      sweep(cursor, bytes, (lanes) => [
        largest.set(f32x4.splat(f32.const(-Infinity))),
        eachPlace(largest.set(f32x4.max(largest, lanes.load(at(x, place))))),
        slope.set(lanes.load(i32.add(dy, cursor))),
        eachPlace([number.set(lanes.load(at(x, place))), to.set(at(dx, place)), give(lanes, number, false)]),
      ]);
    const twoByTwo = (isNew: boolean): Code =>
      sweep(cursor, bytes, (lanes) => [
        largest.set(f32x4.splat(f32.const(-Infinity))),
        four.map(({ value, from }) => [
          value.set(lanes.load(i32.add(from, cursor))),
          largest.set(f32x4.max(largest, value)),
        ]),
        slope.set(lanes.load(i32.add(dy, cursor))),
        four.map((one) => [to.set(i32.add(one.to, cursor)), give(lanes, one.value, isNew)]),
      ]);
    return [
      bytes.set(i32.shl(g.channels, 2)),
      eachWindow(g, local, ({ place, eachPlace, two: { start, across, down, is } }) => [
        cursor.set(0),
        when(
          is,
          [
            four.map(({ from, to: target }, i) => {
              const right = i % 2 === 0 ? start : i32.add(start, across);
              const corner = i < 2 ? right : i32.add(right, down);
              return [from.set(i32.add(x, corner)), target.set(i32.add(dx, corner))];
            }),
            when(tiled, twoByTwo(true), twoByTwo(false)),
          ],
          anyWindow(place, eachPlace),
        ),
        dy.add(bytes),
      ]),
    ];
  },
);
