/** Shapes of matrices and of batches of them, as products see them. */
import { broadcast_util, util, type TensorInfo } from '@tensorflow/tfjs-core';

export interface Ways {
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

/** Whether the two are of float32 and their inner sizes are the same. */
export function canMultiply(a: TensorInfo, b: TensorInfo, { transposeA, transposeB }: Ways): boolean {
  const [inA, inB] = [a.shape.at(transposeA ? -2 : -1), b.shape.at(transposeB ? -1 : -2)];
  return a.dtype === 'float32' && b.dtype === 'float32' && inA === inB;
}

/** The sizes of a · b over the last two dimensions, those before broadcast. */
export function productShape(a: TensorInfo, b: TensorInfo, { transposeA, transposeB }: Ways) {
  const [aRows = 1, aColumns = 1] = a.shape.slice(-2);
  const [bRows = 1, bColumns = 1] = b.shape.slice(-2);
  const [rows, depth] = transposeA ? [aColumns, aRows] : [aRows, aColumns];
  const columns = transposeB ? bRows : bColumns;
  const [aOuter, bOuter] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
  const outer = broadcast_util.assertAndGetBroadcastShape(aOuter, bOuter);
  const batch = util.sizeFromShape(outer);
  // One B for the whole batch: all rows of all the A make one product.
  const together = !transposeA && util.sizeFromShape(bOuter) === 1 && util.sizeFromShape(aOuter) === batch;
  return { rows, depth, columns, aOuter, bOuter, outer, batch, together };
}

/** From the number of a matrix in the broadcast batch to its number among those of `shape`. */
export function placeIn(shape: readonly number[], broadcast: readonly number[]): (index: number) => number {
  return (index) => {
    let [place, stride, rest] = [0, 1, index];
    for (let axis = broadcast.length - 1; axis >= 0; axis--) {
      const size = broadcast[axis] ?? 1;
      const own = shape[axis - broadcast.length + shape.length] ?? 1;
      if (own > 1) place += (rest % size) * stride;
      stride *= own;
      rest = Math.floor(rest / size);
    }
    return place;
  };
}
