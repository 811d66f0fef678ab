import { define } from './assemble.ts';
import { f32x4, i32, i32x4, type Code, type Local } from './instructions.ts';
import { sweep } from './lanes.ts';

const [factor, summand] = [1_664_525, 1_013_904_223];

/**
 * y = x · scale where a number drawn for the place is at least `threshold`, else 0; over `bytes` bytes. The number of place i is
 * the first of PCG2D(i, seed), see fused/dropout.ts.
 */
export const dropout = define(
  'dropout',
  { x: 'i32', y: 'i32', bytes: 'i32', seed: 'i32', threshold: 'i32', scale: 'f32' },
  ({ x, y, bytes, seed, threshold, scale }, local) => {
    const cursor = local('i32');
    const [place, first, second, seeded] = [local('v128'), local('v128'), local('v128'), local('v128')];
    const [least, scales, factors, summands] = [local('v128'), local('v128'), local('v128'), local('v128')];
    const mix = (to: Local, from: Local): Code => to.set(i32x4.add(to, i32x4.mul(from, factors)));
    const fold = (to: Local): Code => to.set(i32x4.xor(to, i32x4.shiftRight(to, 16)));
    return [
      factors.set(i32x4.splat(factor)),
      summands.set(i32x4.splat(summand)),
      seeded.set(i32x4.add(i32x4.mul(i32x4.splat(seed), factors), summands)),
      least.set(i32x4.splat(threshold)),
      scales.set(f32x4.splat(scale)),
      place.set(i32x4.const(0, 1, 2, 3)),
      cursor.set(0),
      sweep(cursor, bytes, ({ load, store, bytes: step }) => [
        first.set(i32x4.add(i32x4.mul(place, factors), summands)),
        second.set(seeded),
        ...[mix(first, second), mix(second, first), fold(first), fold(second), mix(first, second), fold(first)],
        store(
          i32.add(y, cursor),
          f32x4.andNot(f32x4.mul(load(i32.add(x, cursor)), scales), i32x4.lessUnsigned(first, least)),
        ),
        place.set(i32x4.add(place, i32x4.splat(step / 4))),
      ]),
    ];
  },
);
