import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { broadcast_util, util, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Heap } from './heap.ts';
import { product } from './product.ts';

interface Ways {
  readonly transposeA: boolean;
  readonly transposeB: boolean;
}

/** Whether the two are of float32 and their inner sizes are the same. */
export function canMultiply(a: TensorInfo, b: TensorInfo, { transposeA, transposeB }: Ways): boolean {
  const [inA, inB] = [a.shape.at(transposeA ? -2 : -1), b.shape.at(transposeB ? -1 : -2)];
  return a.dtype === 'float32' && b.dtype === 'float32' && inA === inB;
}

/** a · b over the last two dimensions, those before broadcast; either may be stored transposed. */
export function matrixProduct(
  backend: BackendWasm,
  heap: Heap,
  a: TensorInfo,
  b: TensorInfo,
  { transposeA, transposeB }: Ways,
): TensorInfo {
  const [aRows = 1, aColumns = 1] = a.shape.slice(-2);
  const [bRows = 1, bColumns = 1] = b.shape.slice(-2);
  const [m, depth] = transposeA ? [aColumns, aRows] : [aRows, aColumns];
  const columns = transposeB ? bRows : bColumns;
  const [aOuter, bOuter] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
  const outer = broadcast_util.assertAndGetBroadcastShape(aOuter, bOuter);
  const out = backend.makeOutput([...outer, m, columns], 'float32');
  const batch = util.sizeFromShape(outer);
  // One B for the whole batch: all rows of all the A make one product.
  const together = !transposeA && util.sizeFromShape(bOuter) === 1 && util.sizeFromShape(aOuter) === batch;
  const rows = together ? batch * m : m;
  if (rows * columns * batch === 0) return out;
  const [as, bs, cs] = [heap.address(a), heap.address(b), heap.address(out)];
  const [aPlace, bPlace] = [placeIn(aOuter, outer), placeIn(bOuter, outer)];
  for (let i = 0; i < (together ? 1 : batch); i++) {
    const right = bs + 4 * bPlace(i) * depth * columns;
    product(
      heap,
      { address: as + 4 * aPlace(i) * m * depth, row: 4 * aColumns, layout: transposeA ? 'columns' : 'rows' },
      transposeB ? { address: right, row: 4, column: 4 * depth } : { address: right, row: 4 * columns, column: 4 },
      { address: cs + 4 * i * m * columns, row: 4 * columns },
      { rows, columns, depth },
    );
  }
  return out;
}

/** From the number of a matrix in the broadcast batch to its number among those of `shape`. */
function placeIn(shape: readonly number[], broadcast: readonly number[]): (index: number) => number {
  if (shape.join() === broadcast.join()) return (index) => index;
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
