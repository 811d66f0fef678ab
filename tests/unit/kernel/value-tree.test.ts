import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { valueTree } from '../../../src/kernel/value-tree.ts';
import { random } from '../../../src/nn/random.ts';
import { decodeOutput, encodeOutput } from '../../../src/protocol/json.ts';
import { sizeOf } from '../../../src/protocol/size.ts';
import { valueLine } from '../../../src/protocol/value-line.ts';
import { brief } from '../../../src/protocol/value-text.ts';
import { treeSchema, type ValueTree } from '../../../src/protocol/value-tree.ts';

async function grown(value: unknown): Promise<ValueTree> {
  const { tree, filled } = valueTree(value);
  await filled;
  return tree;
}

const refuse = (): never => {
  throw new Error('no');
};

describe('a value tree', () => {
  test('never calls a getter', async () => {
    let calls = 0;
    const value = {
      get a() {
        return (calls += 1);
      },
      b: 1,
    };
    expect(await grown(value)).toMatchObject({
      entries: [
        { key: 'a', value: { type: 'cut', why: 'getter' } },
        { key: 'b', value: { text: '1' } },
      ],
    });
    expect(calls).toBe(0);
  });

  test('marks what contains itself, and shows twice what is there twice', async () => {
    const shared = [1];
    const loop: Record<string, unknown> = { one: shared, two: shared };
    loop['self'] = loop;
    expect(await grown(loop)).toMatchObject({
      entries: [
        { value: { type: 'list', size: 1 } },
        { value: { type: 'list', size: 1 } },
        { key: 'self', value: { type: 'cut', why: 'cycle' } },
      ],
    });
  });

  test('one property that cannot be read does not hide the others', async () => {
    const hostile = new Proxy({}, { ownKeys: refuse, get: refuse, getPrototypeOf: refuse });
    expect(await grown([hostile, 1])).toMatchObject({ items: [{ type: 'cut', why: 'unreadable' }, { text: '1' }] });
  });

  test('of a huge list the first hundred parts are sent, with how many there are', async () => {
    const tree = await grown(Array.from({ length: 10_000 }, (_, i) => [i]));
    expect(tree).toMatchObject({ type: 'list', size: 10_000 });
    expect(tree.type === 'list' && tree.items.length).toBe(100);
  });

  test('where there is too much, what stands further up comes first', async () => {
    const deep = (levels: number): unknown =>
      levels === 0 ? 'x'.repeat(500) : Array.from({ length: 40 }, () => deep(levels - 1));
    const tree = await grown([deep(3), 'last']);
    expect(tree).toMatchObject({ items: [{ type: 'list' }, { type: 'string', text: 'last' }] });
    expect(sizeOf(tree)).toBeLessThan(1_500_000);
  });

  test('a sparse list of any length is read by its parts', async () => {
    const sparse: unknown[] = [];
    sparse[4_000_000_000] = 'end';
    sparse[2] = 'two';
    expect(await grown(sparse)).toMatchObject({
      size: 4_000_000_001,
      items: [{ type: 'gap', size: 2 }, { text: 'two' }, { type: 'gap', size: 3_999_999_997 }, { text: 'end' }],
    });
  });

  test('numbers have a range without what is not finite, the first of them, and a picture', async () => {
    expect(await grown(Float32Array.of(1, NaN, -3, Infinity))).toMatchObject({
      type: 'numbers',
      of: 'Float32Array',
      range: { min: -3, max: 1, mean: -1 },
      nan: 1,
      infinite: 1,
      values: [1, NaN, -3, Infinity],
      picture: { rows: 1, columns: 4 },
    });
    expect(await grown(new DataView(new ArrayBuffer(3), 1))).toMatchObject({ of: 'DataView', size: 2 });
    expect(await grown(BigInt64Array.of(5n))).toMatchObject({
      type: 'list',
      of: 'BigInt64Array',
      items: [{ text: '5n' }],
    });
  });

  test('many numbers are averaged into a small picture', async () => {
    const tree = await grown(Float64Array.from({ length: 10_000 }, (_, i) => i));
    expect(tree).toMatchObject({ picture: { rows: 1, columns: 96, fold: 105 } });
    expect(tree.type === 'numbers' && tree.picture?.values[0]).toBe(52);
  });

  test('a subclass cannot lie about its length', async () => {
    class Liar extends Float32Array {
      override get length() {
        return 1e12;
      }
    }
    expect(await grown(new Liar(3))).toMatchObject({ of: 'Liar', size: 3 });
    class Bag extends Map<number, number> {
      override get size() {
        return 1e12;
      }
      override entries(): never {
        return refuse();
      }
    }
    expect(await grown(new Bag([[1, 2]]))).toMatchObject({ of: 'Bag', size: 1, entries: [{ value: { text: '2' } }] });
  });

  test('an error has its places in the cells and its cause', async () => {
    const error = new TypeError('outer', { cause: new Error('inner') });
    error.stack = 'TypeError: outer\n    at f (neuron.ts:3:7)\n    at https://host/x.js:1:1';
    expect(await grown(error)).toMatchObject({
      name: 'TypeError',
      message: 'outer',
      frames: [{ cell: 'neuron', line: 3, column: 7 }],
      cause: { type: 'error', message: 'inner' },
    });
  });

  test('a promise tells its state', async () => {
    const rejected = Promise.reject(new Error('no'));
    rejected.catch(() => undefined);
    const pending = new Promise(() => undefined);
    expect(await grown([Promise.resolve([1]), rejected, pending])).toMatchObject({
      items: [
        { state: 'fulfilled', value: { type: 'list', size: 1 } },
        { state: 'rejected', value: { type: 'error' } },
        { state: 'pending', value: null },
      ],
    });
  });
});

/** What a Proxy refuses rejects a promise of it, which is nothing to report here. */
function quiet(promise: Promise<unknown>): object {
  promise.catch(() => undefined);
  return promise;
}

/** Any value at all, nested, cyclic and hostile, from a seeded source. */
function anything(next: () => number, depth: number, around: object[]): unknown {
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)] as T;
  const some = <T>(make: () => T): T[] => Array.from({ length: Math.floor(next() * 6) }, make);
  const inside = (): unknown => anything(next, depth - 1, around);
  const leaves: (() => unknown)[] = [
    () => pick([0, -0, NaN, Infinity, 1e-300, -1.5, 123456789.25, 2 ** 53]),
    () => pick(['', 'a\nb', '<script>', 'x'.repeat(5000), '\ud800', '真']),
    () => pick([null, undefined, true, 10n ** 300n, Symbol('s'), Symbol.iterator]),
    () =>
      pick([
        refuse,
        class A {
          x = 1;
        },
        async () => Promise.resolve(),
        Object.assign(() => null, { name2: 1 }),
      ]),
    () => pick([new Date(NaN), new Date(1e12), /x/g, new WeakMap(), new WeakRef({}), new ArrayBuffer(9)]),
    () => new Float32Array(Math.floor(next() * 3000)).map(() => pick([next(), NaN, Infinity, -1])),
    () => new Proxy({}, { [pick(['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor'])]: refuse }),
    () => new Proxy([1, 2], { getOwnPropertyDescriptor: refuse }),
    () => Object.defineProperty({}, 'thrower', { get: refuse, enumerable: true }),
    () => Object.assign(Object.create(null) as object, { toString: refuse, [Symbol.toPrimitive]: refuse }),
    (): unknown =>
      Object.create(pick([Map.prototype, Error.prototype, Date.prototype, Promise.prototype, Float32Array.prototype])),
    () => Object.defineProperty(new Error('e'), pick(['stack', 'message', 'name', 'cause']), { get: refuse }),
    () => (around.length > 0 ? pick(around) : {}),
    () => Object.assign([], { [Math.floor(next() * 4e9)]: 1, extra: 2 }),
  ];
  if (depth === 0 || next() < 0.3) return pick(leaves)();
  const held: unknown[] = [];
  const nested: (() => object)[] = [
    () => some(inside),
    () => Object.fromEntries(some(() => [`k${Math.floor(next() * 1e9)}`, inside()])),
    () => new Map(some(() => [inside(), inside()])),
    () => new Set(some(inside)),
    () => new Error(String(next()), { cause: inside() }),
    () => quiet(Promise.resolve(inside())),
    () =>
      new (class Thing {
        value = inside();
        #secret = held;
        get secret() {
          return this.#secret;
        }
      })(),
    () => Array.from({ length: 1000 }, (_, i) => (i < 5 ? inside() : i)),
  ];
  const box: { self?: object } = {};
  around.push(box);
  const made = pick(nested)();
  if (next() < 0.3) box.self = made;
  around.pop();
  return next() < 0.2 ? Object.assign(box, { made }) : made;
}

test('2,000 random values, cyclic, throwing and proxied, never break the tree, its schema or its size', async () => {
  const next = random(20261122);
  let largest = 0;
  for (let i = 0; i < 2000; i++) {
    const tree = await grown(anything(next, 4, []));
    const output = { kind: 'value', tree } as const;
    expect(v.is(treeSchema, tree)).toBe(true);
    largest = Math.max(largest, sizeOf(tree));
    if (i % 20 === 0)
      expect(decodeOutput(JSON.parse(JSON.stringify(encodeOutput(structuredClone(output)))))).toEqual(output);
    brief(tree, 'zh');
    valueLine(tree);
  }
  expect(largest).toBeGreaterThan(10_000);
  expect(largest).toBeLessThan(1_500_000);
});
