import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { finishLayer, isAlongRows, type Finish } from '../finish-layer.ts';
import type { Heap } from './heap.ts';

/** Activations that only cut numbers off are done while the bias is added. */
const limits: Readonly<Record<string, readonly [low: number, high: number]>> = {
  linear: [-Infinity, Infinity],
  relu: [0, Infinity],
  relu6: [0, 6],
};

/** What is done to each row while the cache holds it: the bias at an address is added, and the sums are kept between two numbers. */
export interface RowFinish {
  readonly bias: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Tells `use` what is to be done to rows of `width` numbers; nothing where there is none of that to do. What is left is done by
 * `finish` afterwards.
 */
export function withRowFinish(heap: Heap, width: number, wanted: Finish, use: (finishRows?: RowFinish) => void): void {
  const { bias, activation } = wanted;
  const [low, high] = limits[activation] ?? [-Infinity, Infinity];
  if ((bias !== undefined && !isAlongRows(bias, width)) || (bias === undefined && low === -Infinity)) return use();
  heap.lend(4 * width, (zeros) => {
    if (bias === undefined) heap.program.zero(zeros, 4 * width);
    use({ bias: bias === undefined ? zeros : heap.address(bias), low, high });
  });
}

/** What `withRowFinish` leaves to be done to `out` […, width]; yields `out` or what replaces it. */
export function finish(backend: BackendWasm, out: TensorInfo, wanted: Finish): TensorInfo {
  const along = wanted.bias === undefined || isAlongRows(wanted.bias, out.shape.at(-1) ?? 1);
  if (along && wanted.activation in limits) return out;
  return finishLayer('wasm', backend, out, along ? { ...wanted, bias: undefined } : wanted);
}
