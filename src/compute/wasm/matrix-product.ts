import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { broadcast_util, util, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Heap } from './heap.ts';
import type { Left, Right } from './parts/product.ts';
import { product, productsOf } from './product.ts';

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
  const size = { rows, columns, depth };
  const [aBytes, bBytes, cBytes] = [4 * m * depth, 4 * depth * columns, 4 * m * columns];
  const left: Left = { address: heap.address(a), row: 4 * aColumns, layout: transposeA ? 'columns' : 'rows' };
  const [row, column] = transposeB ? [4, 4 * depth] : [4 * columns, 4];
  const right: Right = { address: heap.address(b), row, column };
  const result = { address: heap.address(out), row: 4 * columns };
  if (together || batch === 1) {
    product(heap, left, right, result, size);
    return out;
  }
  const matrices = { a: left, b: right, c: result };
  const [aStep, bStep] = [stepIn(aOuter, outer), stepIn(bOuter, outer)];
  if (aStep !== null && bStep !== null) {
    productsOf(heap, matrices, size, { count: batch, steps: [aStep * aBytes, bStep * bBytes, cBytes] });
    return out;
  }
  const [aPlace, bPlace] = [placeIn(aOuter, outer), placeIn(bOuter, outer)];
  for (let i = 0; i < batch; i++) {
    const [aHere, bHere] = [left.address + aPlace(i) * aBytes, right.address + bPlace(i) * bBytes];
    const here = { ...result, address: result.address + i * cBytes };
    product(heap, { ...left, address: aHere }, { ...right, address: bHere }, here, size);
  }
  return out;
}

/** How many matrices of `shape` further the next of the broadcast batch is; null where that differs. */
function stepIn(shape: readonly number[], broadcast: readonly number[]): number | null {
  if (util.sizeFromShape([...shape]) === 1) return 0;
  return util.sizeFromShape([...shape]) === util.sizeFromShape([...broadcast]) ? 1 : null;
}

/** From the number of a matrix in the broadcast batch to its number among those of `shape`. */
function placeIn(shape: readonly number[], broadcast: readonly number[]): (index: number) => number {
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
