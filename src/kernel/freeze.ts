/**
 * Fixes the built-ins that the kernel and its checks rest on, before the first cell. They are frozen whole and not property
 * by property: that would end the engine's fast paths for iterating, and make loops over arrays ten times slower.
 *
 * Left as they are: `Math` and `Date`, which a reader may want to seed; the error classes, whose subclasses set `this.name`; of
 * `Object.prototype`, what objects commonly override by assignment.
 */
const classes = [
  ...['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'RegExp', 'Promise', 'Proxy'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Iterator', 'Blob', 'URL', 'Response'],
  ...['ArrayBuffer', 'SharedArrayBuffer', 'DataView'],
  ...['Float32Array', 'Float64Array', 'Int32Array', 'Uint8Array', 'Uint8ClampedArray', 'TextDecoder', 'Performance'],
  ...['EventTarget', 'Event', 'MessageEvent', 'ErrorEvent', 'PromiseRejectionEvent', 'MessageChannel', 'MessagePort'],
  ...['AbortController', 'AbortSignal', 'TextEncoder', 'Headers'],
  ...['WorkerGlobalScope', 'DedicatedWorkerGlobalScope'],
];
const namespaces = ['Reflect', 'JSON', 'Atomics', 'WebAssembly'];
const values = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'structuredClone', 'performance'];

/** Objects write `a.toString = …`, which a frozen `Object.prototype` would forbid. */
const overridden: ReadonlySet<PropertyKey> = new Set(['constructor', 'toString', 'toLocaleString', 'valueOf']);

export function freeze(): void {
  freezeArrayPrototype();
  for (const name of classes) {
    const value: unknown = Reflect.get(globalThis, name);
    if (typeof value !== 'function') continue;
    freezeChain(value);
    const prototype: unknown = Reflect.get(value, 'prototype');
    if (typeof prototype === 'object' && prototype !== null) freezeChain(prototype);
  }
  for (const name of namespaces) Object.freeze(Reflect.get(globalThis, name));
  for (const iterator of iterators()) freezeChain(iterator);
  fixObjectPrototype();
  for (const name of ['globalThis', ...classes, ...namespaces, ...values])
    fix(globalThis, name, Reflect.get(globalThis, name));
  // Chromium keeps ten lines of a stack: too few to reach the cell's own line through the library or TensorFlow.js.
  fix(Error, 'stackTraceLimit', 100);
  // A cell that rewrote stacks would rewrite those of the others.
  fix(Error, 'prepareStackTrace', undefined);
}

/**
 * Freezes what arrays inherit, so that writing beyond an array's end stays fast. V8 writes `a[i]` without asking the prototype
 * as long as that cannot hold read-only elements, and takes a plainly frozen one for such, which makes filling an array
 * twenty times slower. One that was frozen while its properties were in a dictionary it knows to have no elements; and it
 * puts them there when one that had a getter gets a value. Made a prototype once more, it gets its fast properties back.
 * Other engines do not care either way.
 */
function freezeArrayPrototype(): void {
  const prototype = Array.prototype;
  Reflect.defineProperty(prototype, passing, { get: () => 0, configurable: true });
  Reflect.defineProperty(prototype, passing, { value: 0, configurable: true });
  Reflect.deleteProperty(prototype, passing);
  Object.freeze(prototype);
  Object.create(prototype);
}

const passing = Symbol('passing');

/** Freezes an object and what it inherits from, short of `Object.prototype`. */
function freezeChain(from: object): void {
  for (let here: object | null = from; here && here !== Object.prototype; here = Reflect.getPrototypeOf(here))
    Object.freeze(here);
}

/** What `for … of` calls has no name. */
function iterators(): object[] {
  function* plain(): Iterable<number> {
    yield 0;
  }
  async function* later(): AsyncIterable<number> {
    yield await Promise.resolve(0);
  }
  const made: readonly object[] = [
    [].values(),
    new Map().entries(),
    new Set().values(),
    ''[Symbol.iterator](),
    ''.matchAll(/x/g),
    plain.prototype as object,
    later.prototype as object,
  ];
  return made.flatMap((iterator) => Reflect.getPrototypeOf(iterator) ?? []);
}

function fixObjectPrototype(): void {
  for (const key of Reflect.ownKeys(Object.prototype)) {
    const property = Reflect.getOwnPropertyDescriptor(Object.prototype, key);
    if (!property || overridden.has(key)) continue;
    Reflect.defineProperty(Object.prototype, key, 'value' in property ? fixed : { configurable: false });
  }
  Object.preventExtensions(Object.prototype);
}

const fixed = { writable: false, configurable: false } as const;

function fix(owner: object, name: string, value: unknown): void {
  Reflect.defineProperty(owner, name, { value, ...fixed });
}
