import { geometryParams } from './geometry.ts';
import { i32, loop, when, type Code, type Local, type Operand, type ValueType } from './instructions.ts';

type GeometryLocals = { readonly [Name in keyof typeof geometryParams]: Local };

/** The places of a window that lie inside the picture. */
export type EachPlace = (visit: Code) => Code;

interface Window {
  /** Bytes from the beginning of the pictures to the place's first channel; set while `eachPlace` visits. */
  readonly place: Local;
  /** Number of the place in the filter, row by row. */
  readonly tap: Local;
  readonly eachPlace: EachPlace;
}

/** Visits every output pixel of `batch` pictures in order, with the window of the input that it looks at. */
export function eachWindow(
  { batch, ...g }: GeometryLocals & { readonly batch: Local },
  local: (type: ValueType) => Local,
  visit: (window: Window) => Code,
): Code {
  const [n, outY, outX, v, u] = [local('i32'), local('i32'), local('i32'), local('i32'), local('i32')];
  const [y, x, place, tap] = [local('i32'), local('i32'), local('i32'), local('i32')];
  const inside = (at: Operand, size: Local) => i32.and(i32.ge(at, 0), i32.lt(at, size));
  const eachPlace: EachPlace = (body) => [
    tap.set(0),
    loop(v, 0, g.filterHeight, 1, [
      y.set(i32.add(i32.sub(i32.mul(outY, g.strideHeight), g.padTop), i32.mul(v, g.dilationHeight))),
      loop(u, 0, g.filterWidth, 1, [
        x.set(i32.add(i32.sub(i32.mul(outX, g.strideWidth), g.padLeft), i32.mul(u, g.dilationWidth))),
        when(i32.and(inside(y, g.height), inside(x, g.width)), [
          place.set(i32.add(i32.mul(i32.add(i32.mul(n, g.height), y), g.width), x)),
          place.set(i32.mul(place, i32.shl(g.channels, 2))),
          body,
        ]),
        tap.add(1),
      ]),
    ]),
  ];
  return loop(n, 0, batch, 1, [
    loop(outY, 0, g.outHeight, 1, [loop(outX, 0, g.outWidth, 1, [visit({ place, tap, eachPlace })])]),
  ]);
}
