import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { util, type TensorInfo } from '@tensorflow/tfjs-core';
import { placeIn, productShape, type Ways } from '../matrices.ts';
import type { Heap } from './heap.ts';
import type { Left, Right } from './parts/product.ts';
import { product, productsOf } from './product.ts';

/** a · b over the last two dimensions, those before broadcast; either may be stored transposed. */
export function matrixProduct(backend: BackendWasm, heap: Heap, a: TensorInfo, b: TensorInfo, ways: Ways): TensorInfo {
  const { transposeA, transposeB } = ways;
  const { rows: m, depth, columns, aOuter, bOuter, outer, batch, together } = productShape(a, b, ways);
  const out = backend.makeOutput([...outer, m, columns], 'float32');
  const rows = together ? batch * m : m;
  if (rows * columns * batch === 0) return out;
  const size = { rows, columns, depth };
  const [aBytes, bBytes, cBytes] = [4 * m * depth, 4 * depth * columns, 4 * m * columns];
  const left: Left = {
    address: heap.address(a),
    row: 4 * (a.shape.at(-1) ?? 1),
    layout: transposeA ? 'columns' : 'rows',
  };
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
