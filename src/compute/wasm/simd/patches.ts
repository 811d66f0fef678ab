import { define, type Definition } from './assemble.ts';
import { geometryParams } from './geometry.ts';
import { f32x4, fill, i32, loop, select, when, type Code, type Local, type Operand } from './instructions.ts';
import { sweep } from './lanes.ts';

/**
 * The patches of pictures that a convolution's filter meets, one row of a matrix each: [pixels, filter height × filter
 * width × channels], outside the picture 0. With them a convolution is a matrix product (Chellapilla, Puri & Simard, High
 * performance convolutional neural networks for document processing, 2006). Rows are made for the output pixels `first`
 * to `first + count`, as many as the cache holds. Neighbouring places of the filter lie side by side in the picture too, so
 * most is copied a filter's row at a time.
 */
export const gatherPatches = patches(
  'gatherPatches',
  ({ picture, patch, numbers, cursor }) =>
    sweep(cursor, numbers, ({ load, store }) => store(i32.add(patch, cursor), load(i32.add(picture, cursor)))),
  true,
);

/** The transpose of `gatherPatches`: adds each patch to the place of the picture it came from. */
export const scatterPatches = patches(
  'scatterPatches',
  ({ picture, patch, numbers, cursor }) => {
    const [to, from] = [i32.add(picture, cursor), i32.add(patch, cursor)];
    return sweep(cursor, numbers, ({ load, store }) => store(to, f32x4.add(load(to), load(from))));
  },
  false,
);

interface Run {
  /** Addresses where the run begins in the picture and in the patch. */
  readonly picture: Local;
  readonly patch: Local;
  /** Its length in bytes, and a counter of bytes that stands at 0. */
  readonly numbers: Local;
  readonly cursor: Local;
}

/** Visits each run of numbers that picture and patch share; what a patch has beyond the picture is set to 0 if wanted. */
function patches(name: string, visit: (run: Run) => Code, clearOutside: boolean): Definition {
  return define(
    name,
    { pictures: 'i32', rows: 'i32', first: 'i32', count: 'i32', ...geometryParams },
    ({ pictures, rows, first, count, ...g }, local) => {
      const [left, top, right, bottom, v, u] = [
        local('i32'),
        local('i32'),
        local('i32'),
        local('i32'),
        local('i32'),
        local('i32'),
      ];
      const [y, x, low, high, unit, run] = [
        local('i32'),
        local('i32'),
        local('i32'),
        local('i32'),
        local('i32'),
        local('i32'),
      ];
      const [picture, patch, numbers, cursor, pixel] = [
        local('i32'),
        local('i32'),
        local('i32'),
        local('i32'),
        local('i32'),
      ];
      const [pixelBytes, rowBytes] = [local('i32'), local('i32')];
      /** Zeros in the patch from place `from` to place `to` of this run. */
      const clear = (from: Operand, to: Operand): Code =>
        clearOutside ? fill(i32.add(rows, i32.mul(from, pixelBytes)), 0, i32.mul(i32.sub(to, from), pixelBytes)) : [];
      const wholePatch: Code = [
        numbers.set(run),
        picture.set(i32.add(pictures, i32.add(i32.mul(top, rowBytes), i32.mul(left, pixelBytes)))),
        loop(v, 0, g.filterHeight, 1, [
          patch.set(rows),
          cursor.set(0),
          visit({ picture, patch, numbers, cursor }),
          rows.add(run),
          picture.add(i32.mul(rowBytes, g.dilationHeight)),
        ]),
      ];
      const cutPatch: Code = loop(v, 0, g.filterHeight, 1, [
        y.set(i32.add(top, i32.mul(v, g.dilationHeight))),
        loop(u, 0, g.filterWidth, unit, [
          x.set(i32.add(left, i32.mul(u, g.dilationWidth))),
          low.set(i32.min(unit, i32.max(0, i32.sub(0, x)))),
          high.set(i32.max(low, i32.min(unit, i32.sub(g.width, x)))),
          when(i32.not(i32.and(i32.ge(y, 0), i32.lt(y, g.height))), [low.set(unit), high.set(unit)]),
          when(i32.gt(low, 0), clear(0, low)),
          picture.set(i32.add(pictures, i32.add(i32.mul(y, rowBytes), i32.mul(i32.add(x, low), pixelBytes)))),
          patch.set(i32.add(rows, i32.mul(low, pixelBytes))),
          numbers.set(i32.mul(i32.sub(high, low), pixelBytes)),
          cursor.set(0),
          visit({ picture, patch, numbers, cursor }),
          when(i32.lt(high, unit), clear(high, unit)),
          rows.add(run),
        ]),
      ]);
      /** The first patch's place in its picture; from then on `left` and `top` are moved. */
      const start: Code = [
        pixel.set(i32.div(first, g.outWidth)),
        left.set(i32.sub(i32.mul(i32.rem(first, g.outWidth), g.strideWidth), g.padLeft)),
        top.set(i32.sub(i32.mul(i32.rem(pixel, g.outHeight), g.strideHeight), g.padTop)),
        pictures.add(i32.mul(i32.div(pixel, g.outHeight), i32.mul(g.height, rowBytes))),
      ];
      const next: Code = [
        left.add(g.strideWidth),
        when(i32.eq(left, right), [
          left.set(i32.sub(0, g.padLeft)),
          top.add(g.strideHeight),
          when(i32.eq(top, bottom), [top.set(i32.sub(0, g.padTop)), pictures.add(i32.mul(g.height, rowBytes))]),
        ]),
      ];
      const reach = (size: Local, dilation: Local) => i32.mul(i32.sub(size, 1), dilation);
      return [
        pixelBytes.set(i32.shl(g.channels, 2)),
        rowBytes.set(i32.mul(g.width, pixelBytes)),
        // Undilated, a row of the filter is one run; else each place is.
        unit.set(select(g.filterWidth, 1, i32.eq(g.dilationWidth, 1))),
        run.set(i32.mul(unit, pixelBytes)),
        right.set(i32.sub(i32.mul(g.outWidth, g.strideWidth), g.padLeft)),
        bottom.set(i32.sub(i32.mul(g.outHeight, g.strideHeight), g.padTop)),
        start,
        loop(pixel, 0, count, 1, [
          when(
            i32.and(
              i32.and(
                i32.and(i32.ge(left, 0), i32.ge(top, 0)),
                i32.and(
                  i32.lt(i32.add(left, reach(g.filterWidth, g.dilationWidth)), g.width),
                  i32.lt(i32.add(top, reach(g.filterHeight, g.dilationHeight)), g.height),
                ),
              ),
              i32.eq(unit, g.filterWidth),
            ),
            wholePatch,
            cutPatch,
          ),
          next,
        ]),
      ];
    },
  );
}
