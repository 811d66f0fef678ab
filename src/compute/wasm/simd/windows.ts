import { geometryParams } from './geometry.ts';
import { i32, loop, type Code, type Local, type ValueType } from './instructions.ts';

type GeometryLocals = { readonly [Name in keyof typeof geometryParams]: Local };

/** The places of a window that lie inside the picture. */
export type EachPlace = (visit: Code) => Code;

interface Window {
  /** Bytes from the beginning of the pictures to the place's first channel; set while `eachPlace` visits. */
  readonly place: Local;
  /** Number of the place in the filter, row by row. */
  readonly tap: Local;
  readonly eachPlace: EachPlace;
  /** The first of 2 × 2 places, from one to the next in a row, and from row to row, in bytes; and whether the window is just these. */
  readonly two: { readonly start: Local; readonly across: Code; readonly down: Code; readonly is: Code };
}

/**
 * Visits every output pixel of `batch` pictures in order, with the window of the input that it looks at. Which rows and columns of a
 * window lie inside is found once for each row and pixel; from place to place an address is only moved on.
 */
export function eachWindow(
  { batch, ...g }: GeometryLocals & { readonly batch: Local },
  local: (type: ValueType) => Local,
  visit: (window: Window) => Code,
): Code {
  const [n, outY, outX, v, u] = [local('i32'), local('i32'), local('i32'), local('i32'), local('i32')];
  const [top, firstV, lastV] = [local('i32'), local('i32'), local('i32')];
  const [left, firstU, lastU] = [local('i32'), local('i32'), local('i32')];
  const [pictures, start, line, place] = [local('i32'), local('i32'), local('i32'), local('i32')];
  const [lineTap, tap, pixelBytes, rowBytes] = [local('i32'), local('i32'), local('i32'), local('i32')];
  const [across, down] = [i32.mul(g.dilationWidth, pixelBytes), i32.mul(g.dilationHeight, rowBytes)];
  const isTwo = i32.and(i32.eq(i32.sub(lastV, firstV), 2), i32.eq(i32.sub(lastU, firstU), 2));
  const two = { start, across, down, is: isTwo };
  const eachPlace: EachPlace = (body) => [
    line.set(start),
    lineTap.set(i32.add(i32.mul(firstV, g.filterWidth), firstU)),
    loop(v, firstV, lastV, 1, [
      place.set(line),
      tap.set(lineTap),
      loop(u, firstU, lastU, 1, [body, place.add(across), tap.add(1)]),
      line.add(down),
      lineTap.add(g.filterWidth),
    ]),
  ];
  /** The first and last + 1 of a window's rows or columns that lie between 0 and `size`. */
  const range = ([first, last]: readonly [Local, Local], begin: Local, { size, dilation, count }: Axis): Code => {
    const steps = (distance: Code): Code => i32.div(i32.add(distance, i32.sub(dilation, 1)), dilation);
    return [
      first.set(i32.min(count, steps(i32.max(0, i32.sub(0, begin))))),
      last.set(i32.max(first, i32.min(count, steps(i32.max(0, i32.sub(size, begin)))))),
    ];
  };
  const rows = { size: g.height, dilation: g.dilationHeight, count: g.filterHeight };
  const columns = { size: g.width, dilation: g.dilationWidth, count: g.filterWidth };
  return [
    pixelBytes.set(i32.shl(g.channels, 2)),
    rowBytes.set(i32.mul(g.width, pixelBytes)),
    pictures.set(0),
    loop(n, 0, batch, 1, [
      loop(outY, 0, g.outHeight, 1, [
        top.set(i32.sub(i32.mul(outY, g.strideHeight), g.padTop)),
        range([firstV, lastV], top, rows),
        loop(outX, 0, g.outWidth, 1, [
          left.set(i32.sub(i32.mul(outX, g.strideWidth), g.padLeft)),
          range([firstU, lastU], left, columns),
          start.set(i32.mul(i32.add(top, i32.mul(firstV, g.dilationHeight)), rowBytes)),
          start.add(i32.mul(i32.add(left, i32.mul(firstU, g.dilationWidth)), pixelBytes)),
          start.add(pictures),
          visit({ place, tap, eachPlace, two }),
        ]),
      ]),
      pictures.add(i32.mul(g.height, rowBytes)),
    ]),
  ];
}

interface Axis {
  readonly size: Local;
  readonly dilation: Local;
  /** Rows or columns of the window. */
  readonly count: Local;
}
