/** Sums over leading axes, the gradients of biases, as graphics back ends compute them: how much there is, and whether it is right. */
import { sum, util, type SumAttrs, type TensorInfo } from '@tensorflow/tfjs-core';
import { agree, at, draw, made } from './fused/agree.ts';

/** With more, so few threads that go so far would keep a graphics card waiting. */
const mostRows = 1024;

interface Leading {
  readonly rows: number;
  readonly columns: number;
  /** Of the result. */
  readonly shape: number[];
}

/** A sum as one over the rows of a matrix; null where its axes are not leading ones, or not worth it. */
export function leading(x: TensorInfo, { axis, keepDims }: SumAttrs): Leading | null {
  const axes = new Set(util.parseAxisParam(axis, x.shape));
  const kept = x.shape.slice(axes.size);
  const [rows, columns] = [util.sizeFromShape(x.shape.slice(0, axes.size)), util.sizeFromShape(kept)];
  const isLeading = kept.length > 0 && [...axes].every((one) => one < axes.size);
  if (x.dtype !== 'float32' || !isLeading || rows > mostRows) return null;
  return { rows, columns, shape: keepDims ? x.shape.map((side, i) => (i < axes.size ? 1 : side)) : kept };
}

/** On the active back end, for an odd number of rows and an even one of columns. */
export function leadingSumAgrees(): Promise<boolean> {
  const [rows, columns] = [19, 70];
  const x = draw(1, rows, columns);
  const wanted = Array.from({ length: columns }, (_, column) => {
    let total = 0;
    for (let row = 0; row < rows; row++) total += at(x, row * columns + column);
    return total;
  });
  return agree(() => sum(made(x), 0), wanted);
}
