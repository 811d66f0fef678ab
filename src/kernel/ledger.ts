/**
 * Which cell made which tensors. A rerun disposes what the cell made before, except what other cells still hold: a cell that
 * trains another cell's model leaves the optimiser's variables in that model.
 */
import { keepShort } from '../compute/keep-short.ts';
import { isTensor } from './tensor.ts';

/** What the ledger needs of TensorFlow.js's engine: functions and state of release 4.22, which a test pins. */
export interface Engine {
  readonly state: {
    activeScope: Scope | null;
    readonly scopeStack: Scope[];
    /** The variables that live, by name. */
    readonly registeredVariables: Readonly<Record<string, Tracked>>;
  };
  startScope(name?: string): void;
  keep(tensor: Tracked): Tracked;
  makeVariable(...values: readonly unknown[]): Tracked;
}

interface Scope {
  /** What is made in the scope, and goes with its end but for what it yields and what is kept. */
  track: Tracked[];
}

export interface Tracked {
  readonly dataId: object;
  readonly dtype: string;
  readonly size: number;
  readonly isDisposed: boolean;
  readonly kept: boolean;
  /** Variables alone have one. */
  readonly name?: string;
  dispose(): void;
}

/** A module namespace of a cell, or anything else from which its values can be reached. */
type Holder = object;

/** More than this many objects are not searched; then nothing is disposed rather than something in use. */
const mostVisited = 200_000;

/**
 * A training step makes and disposes tensors by the hundred, and to enter and strike out each would slow every loop. So a
 * cell runs in a scope of the engine's, which tracks what is left over by the scopes inside it, as it does anyway,
 * and whose list the ends of those keep short (`src/compute/fused/scopes.ts`).
 */
export class Ledger {
  readonly #made = new Map<string, Tracked[]>();
  #engine: Engine | null = null;
  /** The scope of the cell that runs. */
  #scope: Scope | null = null;

  /** Follows the tensors from now on. */
  watch(engine: Engine): void {
    this.#engine = engine;
    const keep = engine.keep.bind(engine);
    const make = engine.makeVariable.bind(engine);
    // Scopes let go of what is kept, and never have variables.
    engine.keep = (tensor) => {
      if (!tensor.kept) this.#add(tensor);
      return keep(tensor);
    };
    engine.makeVariable = (...values) => {
      const variable = make(...values);
      this.#add(variable);
      return variable;
    };
  }

  /** From now on tensors are this cell's. A timer left by another cell counts here as well: nothing tells them apart. */
  enter(cell: string): void {
    if (!this.#engine) return;
    this.#engine.startScope(cell);
    this.#scope = this.#engine.state.activeScope;
    if (!this.#scope) return;
    const { track } = this.#scope;
    // The engine's own list is filled: its code is faster while nobody else puts one in its place.
    for (const tensor of this.#living(cell)) track.push(tensor);
    this.#made.set(cell, track);
  }

  /** The cell's scope is left without disposing anything, and with it those that the cell opened and never closed. */
  leave(): void {
    const state = this.#engine?.state;
    const scope = this.#scope;
    this.#scope = null;
    if (!state || !scope) return;
    const place = state.scopeStack.indexOf(scope);
    if (place < 0) return;
    for (const { track } of state.scopeStack.slice(place + 1)) for (const tensor of track) scope.track.push(tensor);
    state.scopeStack.length = place;
    state.activeScope = state.scopeStack.at(-1) ?? null;
  }

  /** Takes the dead off the list of the cell that runs; to be called now and then, for those that are made outside of all operations. */
  strikeOut(): void {
    if (this.#scope) keepShort(this.#scope);
  }

  /** Disposes what the cell made in earlier runs and none of the holders reaches. */
  release(cell: string, holders: readonly Holder[]): void {
    const made = this.#living(cell);
    if (made.length === 0) return;
    const held = reachable(holders);
    if (!held) return;
    for (const tensor of made) if (!held.has(tensor) && !tensor.isDisposed) tensor.dispose();
  }

  /** The cell's living tensors; those that share their data count once in bytes. */
  count(cell: string): { count: number; bytes: number } {
    const data = new Map<object, number>();
    const made = this.#living(cell);
    for (const { dataId, dtype, size } of made)
      data.set(dataId, Math.max(data.get(dataId) ?? 0, size * bytesOf(dtype)));
    return { count: made.length, bytes: [...data.values()].reduce((sum, bytes) => sum + bytes, 0) };
  }

  #add(tensor: Tracked): void {
    this.#scope?.track.push(tensor);
    this.strikeOut();
  }

  /** Each once: a tensor that is kept may be entered twice. */
  #living(cell: string): Tracked[] {
    const living = new Set<Tracked>();
    for (const tensor of this.#made.get(cell) ?? []) if (this.#lives(tensor)) living.add(tensor);
    return [...living];
  }

  /** `tf.disposeVariables` leaves no mark on the variables. */
  #lives(tensor: Tracked): boolean {
    if (tensor.name === undefined) return !tensor.isDisposed;
    return this.#engine?.state.registeredVariables[tensor.name] === tensor;
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
