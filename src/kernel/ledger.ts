/**
 * Which cell made which tensors. A rerun disposes what the cell made before, except what other cells still hold: a cell that
 * trains another cell's model leaves the optimiser's variables in that model.
 */
import { isTensor } from './tensor.ts';

/** What the ledger needs of TensorFlow.js's engine: private functions of release 4.22, which a test pins. */
export interface Engine {
  trackTensor(tensor: Tracked, backend: unknown): void;
  disposeTensor(tensor: Tracked): void;
}

export interface Tracked {
  readonly dataId: object;
  readonly dtype: string;
  readonly size: number;
  readonly isDisposed: boolean;
  dispose(): void;
}

/** A module namespace of a cell, or anything else from which its values can be reached. */
type Holder = object;

/** More than this many objects are not searched; then nothing is disposed rather than something in use. */
const mostVisited = 200_000;

export class Ledger {
  readonly #made = new Map<string, Set<Tracked>>();
  /** The tensors of the cell that runs. */
  #present: Set<Tracked> | null = null;

  /** Follows every tensor from its making to its disposal. */
  watch(engine: Engine): void {
    const track = engine.trackTensor.bind(engine);
    const dispose = engine.disposeTensor.bind(engine);
    engine.trackTensor = (tensor, backend) => {
      track(tensor, backend);
      this.#present?.add(tensor);
    };
    engine.disposeTensor = (tensor) => {
      // Nearly all were made a moment ago: a training step disposes its own.
      if (!this.#present?.delete(tensor)) for (const made of this.#made.values()) if (made.delete(tensor)) break;
      dispose(tensor);
    };
  }

  /** From now on tensors are this cell's. A timer left by another cell counts here as well: nothing tells them apart. */
  enter(cell: string): void {
    this.#present = this.#madeBy(cell);
  }

  leave(): void {
    this.#present = null;
  }

  /** Disposes what the cell made in earlier runs and none of the holders reaches. */
  release(cell: string, holders: readonly Holder[]): void {
    const made = this.#madeBy(cell);
    if (made.size === 0) return;
    const held = reachable(holders);
    if (!held) return;
    for (const tensor of [...made]) if (!held.has(tensor) && !tensor.isDisposed) tensor.dispose();
  }

  /** The cell's living tensors; those that share their data count once in bytes. */
  count(cell: string): { count: number; bytes: number } {
    const data = new Map<object, number>();
    const made = this.#madeBy(cell);
    for (const { dataId, dtype, size } of made)
      data.set(dataId, Math.max(data.get(dataId) ?? 0, size * bytesOf(dtype)));
    return { count: made.size, bytes: [...data.values()].reduce((sum, bytes) => sum + bytes, 0) };
  }

  #madeBy(cell: string): Set<Tracked> {
    const made = this.#made.get(cell) ?? new Set();
    this.#made.set(cell, made);
    return made;
  }
}

function bytesOf(dtype: string): number {
  return dtype === 'bool' ? 1 : dtype === 'complex64' ? 8 : dtype === 'string' ? 0 : 4;
}

/** All tensors that can be reached from the holders by properties and collections; null when there is too much to search. */
export function reachable(holders: readonly Holder[]): Set<unknown> | null {
  const seen = new Set<unknown>(holders);
  const open: unknown[] = [...holders];
  const tensors = new Set<unknown>();
  while (open.length > 0) {
    if (seen.size > mostVisited) return null;
    const here = open.pop();
    if (isTensor(here)) {
      tensors.add(here);
      continue;
    }
    for (const next of below(here)) {
      if (((typeof next !== 'object' || next === null) && typeof next !== 'function') || seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return tensors;
}

function below(value: unknown): unknown[] {
  if ((typeof value !== 'object' || value === null) && typeof value !== 'function') return [];
  if (ArrayBuffer.isView(value)) return [];
  const inside: unknown[] = value instanceof Map ? [...value].flat() : value instanceof Set ? [...value] : [];
  for (const key of Reflect.ownKeys(value)) {
    const property = Reflect.getOwnPropertyDescriptor(value, key);
    if (property && 'value' in property) inside.push(property.value);
  }
  return inside;
}
