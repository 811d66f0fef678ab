/**
 * A JavaScript value as data, cut to a readable depth, breadth and size. Reading it never throws, and calls none of its
 * getters; a Proxy's traps are called, for nothing tells a Proxy from what it stands for.
 */
import { formatNumber } from '../course/number.ts';
import type { ValueTree } from '../protocol/value-tree.ts';
import { asText } from './as-text.ts';
import { framesOf } from './errors.ts';
import { classOf, functionName, kindOfFunction } from './names.ts';
import { describeNumbers } from './numbers.ts';
import { promiseState } from './promise-state.ts';
import type { TensorLike } from './scope/types.ts';
import { isTensor, snapshot } from './tensor.ts';

/** `bytes`: of the whole tree, about; `text`: characters of a text; `name`: of anything's name; `stack`: of an error's. */
const most = { depth: 8, parts: 100, bytes: 400_000, text: 2000, name: 200, stack: 20_000, frames: 50 } as const;

/** About as many bytes as a node takes without its texts. */
const nodeBytes = 64;

export interface Grown {
  readonly tree: ValueTree;
  /** What comes later (tensors' values, promises' states) and is put into the tree; null when there is nothing of it. */
  readonly filled: Promise<void> | null;
}

/** The objects around a value and itself, innermost first. */
interface Path {
  readonly value: object;
  readonly depth: number;
  readonly above: Path | null;
}

type Container = Extract<ValueTree, { type: 'list' | 'map' | 'object' }>;

/** Grows breadth first: where there is too much, what stands further up is shown before what stands further down. */
export function valueTree(value: unknown): Grown {
  const gardener = new Gardener();
  const tree = gardener.grow(value, null);
  return { tree, filled: gardener.later() };
}

const sizeOfMap = getter(Map.prototype, 'size');
const sizeOfSet = getter(Set.prototype, 'size');

/** A built-in getter, which a subclass cannot have overridden. */
function getter(prototype: object, name: string): (self: object) => number {
  const get = Reflect.getOwnPropertyDescriptor(prototype, name)?.get;
  return (self) => Number(get?.call(self));
}

class Gardener {
  /** Containers whose parts are still to grow. */
  #open: (() => void)[] = [];
  readonly #late: Promise<void>[] = [];
  #room: number = most.bytes;

  grow(value: unknown, path: Path | null): ValueTree {
    const tree = this.#node(value, path);
    while (this.#open.length > 0) {
      const level = this.#open;
      this.#open = [];
      for (const fill of level) fill();
    }
    return tree;
  }

  later(): Promise<void> | null {
    return this.#late.length === 0 ? null : this.#wait();
  }

  /** What came late may bring more of its kind. */
  async #wait(): Promise<void> {
    while (this.#late.length > 0) await Promise.all(this.#late.splice(0));
  }

  #node(value: unknown, path: Path | null): ValueTree {
    this.#room -= nodeBytes;
    try {
      if (typeof value === 'string')
        return { type: 'string', text: this.#text(value, most.text), length: value.length };
      if (typeof value === 'function')
        return { type: 'function', of: kindOfFunction(value), name: this.#text(functionName(value)) };
      if (typeof value !== 'object' || value === null) return this.#primitive(value);
      for (let at = path; at !== null; at = at.above) if (at.value === value) return { type: 'cut', why: 'cycle' };
      return this.#object(value, { value, depth: (path?.depth ?? -1) + 1, above: path });
    } catch {
      return { type: 'cut', why: 'unreadable' };
    }
  }

  #primitive(value: unknown): ValueTree {
    if (typeof value === 'number')
      return { type: 'primitive', of: 'number', text: Object.is(value, -0) ? '−0' : formatNumber(value) };
    if (typeof value === 'bigint')
      return { type: 'primitive', of: 'bigint', text: this.#text(`${value}n`.replace('-', '−')) };
    if (value === null || value === undefined)
      return { type: 'primitive', of: value === null ? 'null' : 'undefined', text: String(value) };
    const of = typeof value === 'boolean' ? 'boolean' : 'symbol';
    return { type: 'primitive', of, text: this.#text(asText(value)) };
  }

  #object(value: object, path: Path): ValueTree {
    if (isTensor(value)) return this.#tensor(value);
    if (Array.isArray(value)) return this.#array(value, path);
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return this.#binary(value, path);
    if (value instanceof Error) return this.#error(value, path);
    if (value instanceof Date) {
      const time = Date.prototype.getTime.call(value);
      return { type: 'primitive', of: 'date', text: Number.isNaN(time) ? '' : new Date(time).toISOString() };
    }
    if (value instanceof RegExp)
      return { type: 'primitive', of: 'regexp', text: this.#text(RegExp.prototype.toString.call(value)) };
    if (value instanceof Map) return this.#map(value, path);
    if (value instanceof Set) return this.#set(value, path);
    if (value instanceof Promise) return this.#promise(value, path);
    if (value instanceof WeakMap || value instanceof WeakSet || value instanceof WeakRef)
      return { type: 'opaque', of: this.#name(value) };
    return this.#plain(value, path);
  }

  #array(value: readonly unknown[], path: Path): ValueTree {
    const length: unknown = Reflect.get(value, 'length');
    const size = typeof length === 'number' && Number.isSafeInteger(length) && length > 0 ? length : 0;
    const list = { type: 'list', of: this.#name(value), size, items: [] as ValueTree[] } as const;
    return this.#later(list, path, () => {
      let next = 0;
      for (const index of indices(value, size)) {
        if (this.#full(list.items.length)) return;
        if (index > next) list.items.push({ type: 'gap', size: index - next });
        if (index < size) list.items.push(this.#property(value, String(index), path));
        next = index + 1;
      }
    });
  }

  #set(value: ReadonlySet<unknown>, path: Path): ValueTree {
    const list = { type: 'list', of: this.#name(value), size: sizeOfSet(value), items: [] as ValueTree[] } as const;
    return this.#later(list, path, () => {
      for (const item of Set.prototype.values.call(value)) {
        if (this.#full(list.items.length)) return;
        list.items.push(this.#node(item, path));
      }
    });
  }

  #map(value: ReadonlyMap<unknown, unknown>, path: Path): ValueTree {
    const entries: { key: ValueTree; value: ValueTree }[] = [];
    const map = { type: 'map', of: this.#name(value), size: sizeOfMap(value), entries } as const;
    return this.#later(map, path, () => {
      for (const [key, item] of Map.prototype.entries.call(value)) {
        if (this.#full(entries.length)) return;
        entries.push({ key: this.#node(key, path), value: this.#node(item, path) });
      }
    });
  }

  #plain(value: object, path: Path): ValueTree {
    const symbols = Object.getOwnPropertySymbols(value).filter(
      (key) => Reflect.getOwnPropertyDescriptor(value, key)?.enumerable,
    );
    const keys = [...Object.keys(value), ...symbols];
    const entries: { key: string; value: ValueTree }[] = [];
    const name = classOf(value);
    const of = name === null ? null : this.#text(name);
    return this.#later({ type: 'object', of, size: keys.length, entries }, path, () => {
      for (const key of keys) {
        if (this.#full(entries.length)) return;
        entries.push({ key: this.#text(String(key)), value: this.#property(value, key, path) });
      }
    });
  }

  /** Bytes of a buffer, numbers of a typed array; both copied by their inner slots, whatever a subclass says its length is. */
  #binary(value: ArrayBuffer | ArrayBufferView, path: Path): ValueTree {
    const of = this.#name(value);
    if (value instanceof BigInt64Array || value instanceof BigUint64Array) {
      const copy = value instanceof BigInt64Array ? new BigInt64Array(value) : new BigUint64Array(value);
      const items: ValueTree[] = [];
      return this.#later({ type: 'list', of, size: copy.length, items }, path, () => {
        for (const item of copy) {
          if (this.#full(items.length)) return;
          items.push(this.#node(item, path));
        }
      });
    }
    const isNumbers = ArrayBuffer.isView(value) && !(value instanceof DataView);
    const bytes = value instanceof DataView ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : value;
    const copy = isNumbers
      ? new Float64Array(value as unknown as ArrayLike<number>)
      : new Uint8Array(bytes as ArrayBuffer);
    const numbers = describeNumbers(copy, { of, dtype: '', shape: [copy.length] });
    return this.#weighed(numbers);
  }

  #error(value: Error, path: Path): ValueTree {
    const stack: unknown = Reflect.get(value, 'stack');
    const frames = typeof stack === 'string' ? framesOf(stack.slice(0, most.stack), { has: () => true }) : [];
    const error: Extract<ValueTree, { type: 'error' }> = {
      type: 'error',
      name: this.#text(asText(value.name)),
      message: this.#text(asText(value.message), most.text),
      frames: frames.slice(0, most.frames),
      cause: null,
    };
    if (Object.hasOwn(value, 'cause') && path.depth < most.depth && this.#room > 0)
      this.#open.push(() => (error.cause = this.#property(value, 'cause', path)));
    return error;
  }

  #promise(value: Promise<unknown>, path: Path): ValueTree {
    const promise: Extract<ValueTree, { type: 'promise' }> = { type: 'promise', state: 'pending', value: null };
    const looked = promiseState(value).then((settled) => {
      if (settled) Object.assign(promise, { state: settled.state, value: this.grow(settled.value, path) });
    });
    this.#late.push(looked);
    return promise;
  }

  #tensor(tensor: TensorLike): ValueTree {
    if (Reflect.get(tensor, 'isDisposed') === true) return { type: 'cut', why: 'disposed' };
    const { shape, dtype, data } = snapshot(tensor);
    const lengths = shape.map((length) => (Number.isSafeInteger(length) && length > 0 ? length : 0));
    const about = { of: 'tensor', dtype: this.#text(dtype), shape: lengths };
    const numbers = describeNumbers([], about);
    this.#late.push(data.then((values) => void Object.assign(numbers, this.#weighed(describeNumbers(values, about)))));
    return numbers;
  }

  #weighed(numbers: Extract<ValueTree, { type: 'numbers' }>): typeof numbers {
    const { values, picture } = numbers;
    for (const value of values) this.#room -= typeof value === 'string' ? 2 * value.length : 8;
    const bytes = picture?.values.byteLength ?? 0;
    if (bytes > this.#room) return { ...numbers, picture: null };
    this.#room -= bytes;
    return numbers;
  }

  /** A container whose parts grow when its turn comes, unless it lies too deep; one that breaks keeps the parts it has. */
  #later(container: Container, { depth }: Path, fill: () => void): ValueTree {
    if (depth < most.depth && container.size > 0) {
      this.#open.push(() => {
        try {
          fill();
        } catch {
          // The page says how many parts are missing.
        }
      });
    }
    return container;
  }

  #full(parts: number): boolean {
    return parts >= most.parts || this.#room <= 0;
  }

  #property(of: object, key: PropertyKey, path: Path): ValueTree {
    try {
      const property = Reflect.getOwnPropertyDescriptor(of, key);
      if (!property || 'value' in property) return this.#node(property?.value, path);
      return { type: 'cut', why: 'getter' };
    } catch {
      return { type: 'cut', why: 'unreadable' };
    }
  }

  #name(value: object): string {
    return this.#text(classOf(value) ?? 'Object');
  }

  #text(text: string, longest: number = most.name): string {
    const cut = text.slice(0, longest);
    this.#room -= 2 * cut.length;
    return cut;
  }
}

/** The places of a list that hold something, then its end; a sparse list may be long and hold little. */
function* indices(list: readonly unknown[], size: number): Iterable<number> {
  let index = 0;
  while (index < size && Object.hasOwn(list, index)) yield index++;
  for (const key of index < size ? Object.keys(list) : []) {
    const next = Number(key);
    if (Number.isInteger(next) && next >= index && next < size) yield next;
  }
  yield size;
}
