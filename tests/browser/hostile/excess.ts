/** Cells that take too much time, memory, or room on the page. */
import type { HostileCell } from './cell.ts';

export const excess: readonly HostileCell[] = [
  { name: 'an endless loop', code: 'print("before");\nwhile (true) {}', ends: 'running', says: /before/ },
  {
    name: 'an endless chain of promises',
    code: 'print("before");\nawait new Promise((resolve) => setTimeout(resolve, 30));\nconst again = () => Promise.resolve().then(again);\nawait again();',
    ends: 'running',
    says: /before/,
  },
  { name: 'a promise that nobody keeps', code: 'print("before");\nawait new Promise(() => {});', ends: 'running' },
  {
    name: 'a thread that waits for ever',
    code: `
print('before');
await new Promise((resolve) => setTimeout(resolve, 30));
const Shared = Reflect.get(globalThis, 'SharedArrayBuffer');
// Without headers there is no shared memory to wait on.
if (Shared) Atomics.wait(new Int32Array(new Shared(4)), 0, 0);
await new Promise(() => {});`,
    ends: 'running',
    says: /before/,
  },
  {
    name: 'a timer that never ends',
    // One slot: what grows without end moves the buttons below it while they are clicked.
    code: `let ticks = 0;\nsetInterval(() => display(ticks++, 'ticks'), 0);\nprint('done');`,
    ends: 'done',
    says: /done/,
  },
  {
    name: 'a flood of outputs from a loop',
    code: `for (let i = 0; i < 60000; i++) display(i, 's' + (i % 400));\nprint('survived');`,
    ends: 'done',
    says: /survived/,
  },
  {
    name: 'a flood of outputs over time',
    code: `
const end = performance.now() + 600;
while (performance.now() < end) {
  for (let i = 0; i < 400; i++) display({ now: performance.now() }, 's' + i);
  await new Promise((resolve) => setTimeout(resolve, 0));
}
print('survived');`,
    ends: 'done',
    says: /survived/,
  },
  {
    name: 'a flood of large outputs',
    code: `
for (let i = 0; i < 12; i++) {
  display(Plot.line(Array.from({ length: 20000 }, (_, j) => [j, Math.sin(i + j / 100)])).plot(), 'wave');
  await new Promise((resolve) => setTimeout(resolve, 0));
}
print('survived');`,
    ends: 'done',
    says: /survived/,
  },
  {
    name: 'outputs without number',
    code: `for (let i = 0; i < 1e6; i++) { print(i); display(i); }`,
    ends: 'error',
    says: /more than 500 outputs/,
  },
  {
    name: 'a printed text of 200 MB',
    code: `print('y'.repeat(2e8));`,
    ends: 'done',
    says: /yyy/,
  },
  {
    name: 'a displayed text of 200 MB',
    code: `display('0123456789'.repeat(2e7));\nprint('survived');`,
    ends: 'done',
    says: /survived/,
  },
  {
    name: 'texts of many megabytes inside a value',
    code: `display({ a: 'x'.repeat(5e7), ['k'.repeat(1e7)]: 1, list: Array(1000).fill('y'.repeat(1e5)) });\nprint('survived');`,
    ends: 'done',
    says: /survived/,
  },
  {
    name: 'a table of a million rows',
    code: `table(Array.from({ length: 1e6 }, (_, i) => ({ i, square: i * i, name: 'row ' + i })));`,
    ends: 'done',
    says: /square/,
  },
  {
    name: 'a table of ten thousand columns',
    code: `table([Object.fromEntries(Array.from({ length: 10000 }, (_, i) => ['c' + i, i]))]);\nprint('survived');`,
    ends: 'done',
    says: /survived/,
  },
  {
    name: 'a table that never ends',
    code: `table((function* () { for (let i = 0; ; i++) yield { i }; })());`,
    ends: 'done',
    says: /i/,
  },
  {
    name: 'cyclic, deep, endless and throwing values',
    code: `
const loop = { name: 'loop' }; loop.self = loop; loop.list = [loop, [loop]];
let deep = {}; for (let i = 0; i < 100000; i++) deep = { deep };
const throwing = { get a() { throw new Error('no'); }, b: 1, toString() { throw new Error('no'); }, toJSON() { throw new Error('no'); } };
const trap = () => { throw new Error('trapped'); };
const proxy = new Proxy(function () {}, { get: trap, has: trap, ownKeys: trap, getPrototypeOf: trap, getOwnPropertyDescriptor: trap });
const objectProxy = new Proxy({}, { get: trap, has: trap, ownKeys: trap, getPrototypeOf: trap, getOwnPropertyDescriptor: trap });
const long = new Proxy([], { get: (target, key) => (key === 'length' ? 2 ** 32 - 1 : Reflect.get(target, key)) });
const wide = Object.fromEntries(Array.from({ length: 100000 }, (_, i) => ['k' + i, i]));
const revoked = Proxy.revocable({}, {}); revoked.revoke();
const odd = [loop, deep, throwing, proxy, objectProxy, wide, revoked.proxy, new Map([[loop, loop]]), new Set([loop]), Symbol('s'), 1n, null, undefined,
  -0, NaN, new Date(NaN), /x/g, new Error('e'), Object.create(null), class A { static name = 3 }, new Float64Array(1e6), new ArrayBuffer(8),
  globalThis, new WeakMap(), Promise.resolve(1), async () => 1];
for (const value of odd) {
  try { display(value); } catch (error) { print('threw at display'); }
  try { print(value); } catch (error) { print('threw at print'); }
  try { check('odd', value, value); } catch (error) { print('threw at check'); }
  try { table([{ value }]); } catch (error) { print('threw at table'); }
}
display(long);
print('survived');`,
    ends: 'done',
    says: /survived/,
  },
  {
    name: 'a generator without end',
    code: `display((function* () { for (let i = 0; ; i++) yield i; })());`,
    ends: 'running',
  },
  {
    name: 'a recursion without end',
    code: 'const deeper = (n) => deeper(n + 1) + 1;\ndeeper(0);',
    ends: 'error',
    says: /call stack/,
  },
  {
    name: 'more memory than there is',
    code: `
const kept = [];
try { for (;;) kept.push(new Float64Array(2 ** 33)); } catch (error) { print('refused:', String(error)); }
try { 'x'.repeat(2 ** 30); } catch (error) { print('refused:', String(error)); }
try { kept.length = 2 ** 32; } catch (error) { print('refused:', String(error)); }
kept.push(new Float64Array(2 ** 33));`,
    ends: 'error',
    says: /(refused: RangeError[^]*){3}✗ RangeError: \w+/,
  },
  {
    name: 'plots of numbers that are none',
    code: `
const odd = [NaN, Infinity, -Infinity, -0, 1e308, -1e308, 5e-324, undefined, null];
for (const make of [
  () => Plot.plot({ marks: [Plot.dot(odd.map((x, i) => [x, odd[(i * 5) % odd.length]]))] }),
  () => Plot.lineY([NaN, NaN]).plot({ y: { domain: [NaN, Infinity] } }),
  () => Plot.lineY([1, NaN]).plot({ width: NaN, height: -5 }),
  () => Plot.rectY([], Plot.binX({ y: 'count' })).plot(),
  () => Plot.barY([1, 2], { y: Infinity }).plot({ x: { type: 'log', domain: [0, 0] } }),
  () => Plot.plot({ grid: true })])
  try { display(make()); } catch (error) { print('refused:', String(error)); }
print('survived');`,
    ends: 'done',
    says: /not finite[\s\S]*survived/,
  },
  {
    name: 'plots whose options ask for too much',
    code: `
const data = [1, 2, 3];
for (const make of [
  () => Plot.dot(data).plot({ x: { ticks: 1e9 } }),
  () => Plot.dot(data).plot({ width: 1e9, height: 1e9 }),
  () => Plot.rectY(data, Plot.binX({ y: 'count' }, { thresholds: 1e9 })).plot(),
  () => Plot.axisX({ ticks: 1e9 }).plot(),
  () => Plot.dot(data, Plot.hexbin({}, { binWidth: 1e-9 })).plot(),
  () => Plot.raster(data, { width: 1e6, height: 1e6, fill: (x) => x }).plot(),
  () => Plot.dot(data).plot({ x: { interval: 1e-12 }, y: { interval: 1e-9 } }),
  () => Plot.dot(data, { x: [0, 1e9, 1], interval: 1 }).plot({ x: { type: 'band', interval: 1 } }),
  () => Plot.waffleY([1e9], { y: (d) => d }).plot(),
  () => Plot.lineY(data, Plot.windowY(1e9, { y: data })).plot({ color: { scheme: 'nowhere', type: 'quantize', n: 1e9 }, fx: { domain: Array(5000).fill(0).map((_, i) => i) } })])
  try { display(make()); } catch (error) { print('refused:', String(error)); }
print('survived');`,
    ends: 'done',
    says: /refused:[\s\S]*survived/,
  },
  {
    name: 'progress, pictures and inputs with numbers that are none',
    code: `
for (const [done, total] of [[NaN, 1], [1, Infinity], [-5, -1], [1e308, 1], [3, 0]])
  try { progress(done, total); } catch (error) { print('refused:', String(error)); }
for (const make of [() => image([[]]), () => image([[NaN, Infinity]]), () => image([[1]], { scale: 1e9 }), () => image([[1]], { scale: NaN }),
  () => imageGrid(Array(3000).fill([[1]]), { columns: 1e9 }), () => image([Array(5000).fill(1)]),
  () => view(Inputs.range([1, 0])), () => view(Inputs.range([0, 1e308], { step: 1e-300 })), () => view(Inputs.draw({ size: 1e6 })),
  () => view(Inputs.range([0, 1], { label: '__proto__' })), () => view({ spec: { type: 'range' }, initial: () => 1, read: () => 1, accept: () => 1 }),
  () => view(Inputs.select([])), () => view(Inputs.select(Array(100000).fill('x')))])
  try { make(); print('shown'); } catch (error) { print('refused:', String(error)); }
print('survived');`,
    ends: 'done',
    says: /survived/,
  },
  {
    name: 'leaking tensors, run after run',
    code: `
const kept = Array.from({ length: 200 }, () => tf.zeros([100]));
for (let i = 0; i < 1000; i++) tf.zeros([10]);
print('tensors:', tf.memory().numTensors);`,
    ends: 'done',
    says: /tensors: \d+/,
  },
  {
    name: 'a tensor larger than memory',
    code: `const one = tf.ones([60000, 1]);\nprint(await one.matMul(one, false, true).sum().data());`,
    ends: 'error',
    says: /no memory left for another 13,733 MB: .* tf\.tidy or dispose/,
  },
];
