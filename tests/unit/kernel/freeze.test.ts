import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';

const freezeModule = new URL('../../../src/kernel/freeze.ts', import.meta.url).href;

/** Evaluates a function's body in a thread of its own, after `freeze`. */
async function afterFreeze(body: string): Promise<unknown> {
  const text = `
    import { parentPort } from 'node:worker_threads';
    import { freeze } from ${JSON.stringify(freezeModule)};
    freeze();
    const refused = (act) => { try { act(); return false; } catch (error) { return error instanceof TypeError; } };
    parentPort.postMessage(await (async () => { ${body} })());`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(text)}`));
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  worker.on('message', resolve).on('error', reject);
  return promise.finally(() => worker.terminate());
}

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
  'globalThis.Map = class {}',
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

test('iterating arrays stays as fast as it was', async () => {
  const ratio = await afterFreeze(`
    const list = Array.from({ length: 1000 }, (_, i) => i);
    const run = () => { let sum = 0; for (let k = 0; k < 3000; k++) for (const x of list) sum += x; return sum; };
    const byIndex = () => { let sum = 0; for (let k = 0; k < 3000; k++) for (let i = 0; i < list.length; i++) sum += list[i]; return sum; };
    const time = (act) => { act(); return Math.min(...[1, 2, 3, 4, 5].map(() => { const t = performance.now(); act(); return performance.now() - t; })); };
    return time(run) / time(byIndex);`);
  expect(ratio).toBeLessThan(6);
});

test('filling arrays stays as fast as it was', async () => {
  const ratio = await afterFreeze(`
    const fill = () => { for (let k = 0; k < 20000; k++) { const list = []; for (let i = 0; i < 20; i++) list[i] = i; } };
    const push = () => { for (let k = 0; k < 20000; k++) { const list = []; for (let i = 0; i < 20; i++) list.push(i); } };
    const time = (act) => { act(); return Math.min(...[1, 2, 3, 4, 5].map(() => { const t = performance.now(); act(); return performance.now() - t; })); };
    return time(fill) / time(push);`);
  expect(ratio).toBeLessThan(6);
});
