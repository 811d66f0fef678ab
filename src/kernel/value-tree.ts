/** A JavaScript value as data, cut to a readable depth and breadth. Reading it never throws and never runs for long. */
import type { Primitive, ValueTree } from '../protocol/output.ts';
import { asText } from './as-text.ts';
import { formatNumber } from './format.ts';
import { isTensor, numbersOf, snapshot } from './tensor.ts';
import type { TensorLike } from './scope/types.ts';
import type { Words } from './words.ts';

const most = { depth: 5, items: 100, nodes: 1000, text: 2000, values: 64 } as const;

export interface Grown {
  readonly tree: ValueTree;
  /** The tensors' values, which come later and are put into the tree; null when it holds no tensor. */
  readonly filled: Promise<void> | null;
}

type TensorNode = Extract<ValueTree, { type: 'tensor' }>;

export function valueTree(value: unknown, words: Words): Grown {
  const gardener = new Gardener(words);
  const tree = gardener.grow(value, 0);
  const { reads } = gardener;
  return { tree, filled: reads.length === 0 ? null : Promise.all(reads).then(() => undefined) };
}

class Gardener {
  readonly reads: Promise<void>[] = [];
  readonly #words: Words;
  readonly #path = new Set<object>();
  #nodes = 0;

  constructor(words: Words) {
    this.#words = words;
  }

  grow(value: unknown, depth: number): ValueTree {
    this.#nodes += 1;
    const of = typeof value;
    switch (of) {
      case 'string':
        return { type: 'primitive', of, text: cut(String(value)) };
      case 'number':
        return { type: 'primitive', of, text: formatNumber(Number(value)) };
      case 'bigint':
      case 'boolean':
      case 'undefined':
      case 'symbol':
        return { type: 'primitive', of, text: cut(String(value)) };
      case 'function':
        return { type: 'function', text: this.#try(() => `${nameOfFunction(value)}()`) };
      case 'object':
        break;
    }
    if (typeof value !== 'object' || value === null) return { type: 'primitive', of: 'null', text: 'null' };
    if (this.#path.has(value) || depth > most.depth || this.#nodes > most.nodes)
      return { type: 'cut', text: this.#words.deeper };
    this.#path.add(value);
    try {
      return this.#object(value, depth);
    } catch {
      return { type: 'cut', text: this.#words.unreadable };
    } finally {
      this.#path.delete(value);
    }
  }

  #object(value: object, depth: number): ValueTree {
    if (isTensor(value)) return this.#tensor(value);
    if (value instanceof Error)
      return { type: 'error', name: cut(asText(value.name)), message: cut(asText(value.message)) };
    if (value instanceof Date)
      return {
        type: 'primitive',
        of: 'string',
        text: Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString(),
      };
    if (value instanceof RegExp) return { type: 'primitive', of: 'string', text: cut(String(value)) };
    if (Array.isArray(value)) return this.#list('Array', value.length, value, depth);
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
      const length: unknown = Reflect.get(value, 'length');
      return this.#list(
        nameOf(value),
        typeof length === 'number' ? length : 0,
        value as unknown as Iterable<unknown>,
        depth,
      );
    }
    if (value instanceof Set) return this.#list('Set', value.size, value, depth);
    if (value instanceof Map) return this.#entries('Map', value.size, mapEntries(value), depth);
    const keys = Object.keys(value);
    const entries = keys.slice(0, most.items).map((key) => [key, (): unknown => Reflect.get(value, key)] as const);
    return this.#entries(nameOf(value), keys.length, entries, depth);
  }

  #list(of: string, length: number, values: Iterable<unknown>, depth: number): ValueTree {
    const items: ValueTree[] = [];
    for (const item of values) {
      if (items.length >= most.items) break;
      items.push(this.grow(item, depth + 1));
    }
    return { type: 'array', of, length, items };
  }

  #entries(of: string, size: number, entries: Iterable<readonly [string, () => unknown]>, depth: number): ValueTree {
    const grown: { key: string; value: ValueTree }[] = [];
    for (const [key, read] of entries) {
      if (grown.length >= most.items) break;
      grown.push({ key: cut(key), value: this.#entry(read, depth) });
    }
    return { type: 'object', of, entries: grown, size };
  }

  /** One property that cannot be read does not hide the others. */
  #entry(read: () => unknown, depth: number): ValueTree {
    try {
      return this.grow(read(), depth + 1);
    } catch {
      return { type: 'cut', text: this.#words.unreadable };
    }
  }

  #tensor(tensor: TensorLike): ValueTree {
    const { shape, dtype, data } = snapshot(tensor);
    const node: TensorNode = {
      type: 'tensor',
      shape: [...shape],
      dtype,
      min: null,
      max: null,
      values: [],
      size: tensor.size,
    };
    this.reads.push(data.then((values) => fill(node, values)));
    return node;
  }

  #try(read: () => string): string {
    try {
      return cut(read());
    } catch {
      return this.#words.unreadable;
    }
  }
}

function fill(node: TensorNode, data: ArrayLike<number | string>): void {
  node.values = Array.from({ length: Math.min(data.length, most.values) }, (_, i): Primitive => data[i] ?? null);
  if (node.dtype === 'string' || data.length === 0) return;
  const numbers = numbersOf(data);
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] ?? NaN;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (min <= max) Object.assign(node, { min, max });
}

function* mapEntries(map: ReadonlyMap<unknown, unknown>): Iterable<readonly [string, () => unknown]> {
  for (const [key, value] of map)
    yield [typeof key === 'object' && key !== null ? nameOf(key) : String(key), () => value];
}

function nameOfFunction(value: unknown): string {
  return (typeof value === 'function' && ownName(value)) || 'function';
}

function nameOf(value: object): string {
  const constructor: unknown = Reflect.get(value, 'constructor');
  return (typeof constructor === 'function' && cut(ownName(constructor))) || 'Object';
}

/** A class may have a static member called `name`, which is no text then. */
function ownName(of: { readonly name: unknown }): string {
  return typeof of.name === 'string' ? of.name : '';
}

function cut(text: string): string {
  return text.length > most.text ? `${text.slice(0, most.text)}…` : text;
}
