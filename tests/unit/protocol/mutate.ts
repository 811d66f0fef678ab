/** Damages data at random, by a seed: what a broken or hostile sender might send. */
import { random } from '../../../src/nn/random.ts';

export interface Dice {
  /** A whole number from 0 to below `sides`. */
  roll(sides: number): number;
  pick<T>(items: readonly T[]): T;
}

export function dice(seed: number): Dice {
  const next = random(seed);
  const roll = (sides: number): number => Math.floor(next() * sides);
  return {
    roll,
    pick: <T>(items: readonly T[]): T => {
      const item = items[roll(items.length)];
      if (item === undefined && items.length === 0) throw new RangeError('Nothing to pick from');
      return item as T;
    },
  };
}

const markup = '<img src=x onerror=alert(1)>';

function strange(by: Dice): unknown {
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  const deep = Array.from({ length: 3000 }).reduce<unknown>((inside) => [inside], 0);
  return by.pick<unknown>([
    ...[null, undefined, true, false, 0, -1, 1.5, NaN, Infinity, -0, 2 ** 53, 1e308, 10n],
    ...['', 'a', '1', '__proto__', 'constructor', markup, '\u2028\0\ud800', 'x'.repeat(300_000)],
    [],
    [null],
    [[[]]],
    {},
    { then: 1 },
    cyclic,
    deep,
    new Date(NaN),
    /x/,
    new Error(markup),
    new Map([[1, 2]]),
    new Set([1]),
    new ArrayBuffer(8),
    new Float32Array(3),
    new BigInt64Array(1),
    new DataView(new ArrayBuffer(1)),
    JSON.parse('{"__proto__": {"polluted": 1}}') as object,
    { type: 'run' },
    { kind: 'text' },
    { type: 'primitive' },
  ]);
}

interface Place {
  readonly owner: object;
  readonly key: string;
}

/** Every place below a value that a mutation can take hold of; the elements of long lists only in part. */
function places(value: unknown, found: Place[] = [], depth = 0): Place[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || depth > 12) return found;
  for (const key of Object.keys(value).slice(0, 30)) {
    found.push({ owner: value, key });
    places(Reflect.get(value, key), found, depth + 1);
  }
  return found;
}

/** A damaged copy, one to three times. */
export function mutate(value: object, by: Dice): unknown {
  const copy: unknown = structuredClone(value);
  for (let times = by.roll(3) + 1; times > 0; times -= 1) {
    const all = places(copy);
    if (all.length === 0) return strange(by);
    const { owner, key } = by.pick(all);
    const define = (name: string, content: unknown): void => {
      Object.defineProperty(owner, name, { value: content, enumerable: true, configurable: true, writable: true });
    };
    switch (by.roll(6)) {
      case 0:
        if (Array.isArray(owner)) owner.splice(Number(key), 1);
        else Reflect.deleteProperty(owner, key);
        break;
      case 1:
        define(
          Array.isArray(owner) ? String(owner.length) : by.pick(['extra', '__proto__', 'toString', 'kind', 'type']),
          strange(by),
        );
        break;
      case 2: {
        const other = by.pick(all);
        define(key, Reflect.get(other.owner, other.key));
        break;
      }
      case 3:
        if (typeof Reflect.get(owner, key) === 'number') define(key, by.pick([NaN, -1, 0.5, 1e12, Infinity]));
        else define(key, strange(by));
        break;
      default:
        define(key, strange(by));
    }
  }
  return copy;
}
