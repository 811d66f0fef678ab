import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

const freezeModule = new URL('../../../src/kernel/freeze.ts', import.meta.url).href;

/** Evaluates a function's body in a thread of its own. */
async function inThread(body: string): Promise<unknown> {
  const text = `
    import { parentPort } from 'node:worker_threads';
    import { freeze } from ${JSON.stringify(freezeModule)};
    const refused = (act) => { try { act(); return false; } catch (error) { return error instanceof TypeError; } };
    parentPort.postMessage(await (async () => { ${body} })());`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(text)}`));
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  worker.on('message', resolve).on('error', reject);
  return promise.finally(() => worker.terminate());
}

const afterFreeze = (body: string): Promise<unknown> => inThread(`freeze(); ${body}`);

test.each([
  'Array.prototype.map = () => []',
  'Array.prototype[Symbol.iterator] = null',
  'Object.defineProperty(Array.prototype, 0, { set() {} })',
  'Object.prototype.then = () => 1',
  'Object.prototype.hasOwnProperty = () => true',
  'Map.prototype.get = () => 1',
  'Promise.prototype.then = () => 1',
  'Promise.all = () => 1',
  'Function.prototype.call = () => 1',
  'Reflect.apply = () => 1',
  'JSON.parse = () => 1',
  'String.prototype.slice = () => 1',
  'RegExp.prototype.exec = () => null',
  'Object.getPrototypeOf([].values()).next = () => 1',
  'Object.getPrototypeOf(function* () {}).prototype.next = () => 1',
  'Object.getPrototypeOf(Float32Array.prototype).slice = () => 1',
  'Atomics.load = () => 1',
  'WebAssembly.compile = () => 1',
  'globalThis.Map = class {}',
  'globalThis.SharedArrayBuffer = class {}',
  'globalThis.setTimeout = () => 1',
  'Error.prepareStackTrace = () => []',
  'Object.setPrototypeOf(Array.prototype, {})',
  'performance.now.call = 1; Performance.prototype.now = () => 0',
])('a cell cannot run %s', async (act) => {
  expect(await afterFreeze(`return refused(() => { ${act}; })`)).toBe(true);
});

test('what readers write still works', async () => {
  const done = afterFreeze(`
    class Refusal extends Error { constructor(m) { super(m); this.name = 'Refusal'; } }
    function Old() {} Old.prototype.toString = function () { return 'old'; };
    Math.random = () => 0.5;
    class Stack extends Array { top() { return this.at(-1); } }
    globalThis.mine = 1;
    const plain = {}; plain.toString = () => 'mine'; plain.constructor = Old;
    return [new Refusal('x').name, String(new Old()), Math.random(), Stack.of(1, 2).top(), mine, String(plain)];`);
  expect(await done).toEqual(['Refusal', 'old', 0.5, 2, 1, 'mine']);
});

test('what arrays inherit cannot be added to, and the engine sees that it holds no elements', async () => {
  const done = afterFreeze(`
    const { setFlagsFromString } = await import('node:v8');
    setFlagsFromString('--allow-natives-syntax');
    const hasDictionaryElements = (0, eval)('(object) => %HasDictionaryElements(object)');
    return [Object.isFrozen(Array.prototype), hasDictionaryElements(Array.prototype)];`);
  expect(await done).toEqual([true, true]);
});

// What the engine holds at the start decides when it first collects everything, and that comes with code compiled anew.
test('freezing takes next to no memory', async () => {
  const done = inThread(`
    for (const name of Object.getOwnPropertyNames(globalThis)) Reflect.get(globalThis, name);
    const before = process.memoryUsage().heapUsed;
    freeze();
    return process.memoryUsage().heapUsed - before;`);
  expect(await done).toBeLessThan(2e6);
});
