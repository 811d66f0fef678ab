import { define, type Definition } from './assemble.ts';
import { geometryParams } from './geometry.ts';
import { f32, f32x4, i32, loop, when, type Code, type Local, type Operand } from './instructions.ts';
import { sweep, type Lanes } from './lanes.ts';
import { eachWindow } from './windows.ts';

/**
 * dx of a depthwise convolution: each channel has `multiplier` filters of its own.
 *
 *     dX[…place…, c] += Σ over q of dY[n, y, x, c·m + q] · W[place, c·m + q]
 *
 * w [filter height, filter width, channels × multiplier], dx 0 before.
 */
export const depthwiseInputGrad = depthwise('depthwiseInputGrad', ({ picture, weight, slope }) => ({
  changed: picture,
  four: ({ load }) => f32x4.mul(load(slope), load(weight)),
  single: f32.mul(f32.load(slope), f32.load(weight)),
}));

/**
 * dW of a depthwise convolution:
 *
 *     dW[place, c·m + q] += X[…place…, c] · dY[n, y, x, c·m + q]
 *
 * dw [filter height, filter width, channels × multiplier], 0 before.
 */
export const depthwiseFilterGrad = depthwise('depthwiseFilterGrad', ({ picture, weight, slope }) => ({
  changed: weight,
  four: ({ load }) => f32x4.mul(load(picture), load(slope)),
  single: f32.mul(f32.load(picture), f32.load(slope)),
}));

interface Addresses {
  readonly picture: Local;
  readonly weight: Local;
  readonly slope: Local;
}

interface Term {
  /** What the term is added to. */
  readonly changed: Operand;
  readonly four: (lanes: Lanes) => Code;
  readonly single: Code;
}

/** Adds a term for every output pixel, place of its window, channel and filter of the channel. */
function depthwise(name: string, term: (addresses: Addresses) => Term): Definition {
  return define(
    name,
    { pictures: 'i32', weights: 'i32', dy: 'i32', multiplier: 'i32', batch: 'i32', ...geometryParams },
    ({ pictures, weights, dy, multiplier, ...g }, local) => {
      const [picture, weight, slope] = [local('i32'), local('i32'), local('i32')];
      const [cursor, c, q, filters] = [local('i32'), local('i32'), local('i32'), local('i32')];
      const { changed, four, single } = term({ picture, weight, slope });
      const step = (bytes: number): Code => [weight.add(bytes), slope.add(bytes)];
      const allChannels: Code = sweep(cursor, filters, (lanes) => [
        lanes.store(changed, f32x4.add(lanes.load(changed), four(lanes))),
        picture.add(lanes.bytes),
        step(lanes.bytes),
      ]);
      const allFilters: Code = loop(c, 0, g.channels, 1, [
        loop(q, 0, multiplier, 1, [f32.store(changed, f32.add(f32.load(changed), single)), step(4)]),
        picture.add(4),
      ]);
      return [
        filters.set(i32.shl(i32.mul(g.channels, multiplier), 2)),
        eachWindow(g, local, ({ place, tap, eachPlace }) => [
          eachPlace([
            picture.set(i32.add(pictures, place)),
            weight.set(i32.add(weights, i32.mul(tap, filters))),
            slope.set(dy),
            cursor.set(0),
            when(i32.eq(multiplier, 1), allChannels, allFilters),
          ]),
          dy.add(filters),
        ]),
      ];
    },
  );
}
