/** Cells that meddle with the kernel, with the page's messages, and with other cells. */
import { tries, type HostileCell } from './cell.ts';

const forged = `{ type: 'output', cell: 'NEIGHBOUR', run: 1, slot: '#1', output: { kind: 'text', text: 'GOT IN', tone: 'plain' } }`;
const order = `{ type: 'run', run: 1, module: { cell: 'NEIGHBOUR', body: '', defines: [], live: [], imports: [], library: [] }, inputs: [] }`;

export const meddling: readonly HostileCell[] = [
  tries(
    'sending messages to the page',
    `globalThis.postMessage(${forged})`,
    `globalThis.constructor.prototype.postMessage.call(globalThis, ${forged})`,
    `globalThis.MessagePort.prototype.postMessage.call(globalThis, ${forged})`,
    `globalThis.constructor.constructor('return postMessage')()`,
  ),
  {
    name: 'orders that look like the page’s',
    code: `
const Message = Reflect.get(globalThis, 'MessageEvent');
const send = Reflect.get(globalThis, 'dispatchEvent');
for (let run = 1; run < 40; run++)
  Reflect.apply(send, globalThis, [new Message('message', { data: { ...${order}, run } })]);
Reflect.apply(send, globalThis, [new Message('message', { data: { type: 'boot', language: 'en', root: 'ELSEWHERE/', backend: 'auto', avoid: [], small: false, smallSteps: [] } })]);
const channel = new (Reflect.get(globalThis, 'MessageChannel'))();
channel.port1.postMessage(${order});
print('sent');`,
    ends: 'done',
    says: /sent/,
  },
  {
    name: 'false errors in another cell’s name',
    code: `
const error = Object.assign(new Error('GOT IN'), { stack: '    at NEIGHBOUR.ts:1:1' });
const Errors = Reflect.get(globalThis, 'ErrorEvent');
Reflect.apply(Reflect.get(globalThis, 'dispatchEvent'), globalThis, [new Errors('error', { error })]);
print('sent');`,
    ends: 'done',
    says: /sent/,
  },
  {
    name: 'silencing the page’s messages',
    code: `
const listen = Reflect.get(globalThis, 'addEventListener');
listen('message', (event) => { event.stopImmediatePropagation(); event.preventDefault(); }, { capture: true });
Reflect.set(globalThis, 'onmessage', () => { throw new Error('GOT IN'); });
print('listening');`,
    ends: 'done',
    says: /listening/,
  },
  tries(
    'rewriting what messages and errors say',
    `Object.defineProperty(globalThis.MessageEvent.prototype, 'data', { get: () => (${order}) })`,
    `Object.defineProperty(globalThis.Event.prototype, 'isTrusted', { get: () => true })`,
    `Object.defineProperty(Error, 'prepareStackTrace', { value: () => 'at NEIGHBOUR.ts:1:1' })`,
    `(() => { Error.stackTraceLimit = 0; })()`,
    `Object.setPrototypeOf(globalThis, {})`,
  ),
  {
    name: 'replacing every built-in that can be replaced',
    code: `
const everything = Object.getOwnPropertyNames(globalThis);
let replaced = 0, kept = 0;
const spoil = (owner) => {
  for (const key of Reflect.ownKeys(owner)) {
    if (key === 'constructor' || key === 'prototype') continue;
    // A getter may return a promise, rejected because it was read from the wrong object.
    const value = Reflect.getOwnPropertyDescriptor(owner, key)?.value;
    if (typeof value !== 'function') continue;
    Reflect.defineProperty(owner, key, { value: () => { throw new Error('spoilt'); } }) ? replaced++ : kept++;
  }
};
const spared = new Set(['Math', 'Date', 'console', 'globalThis', 'self', 'window']);
for (const name of everything) {
  const value = Reflect.get(globalThis, name);
  if (spared.has(name) || /(Error|Exception)$/.test(name) || ((typeof value !== 'object' || value === null) && typeof value !== 'function')) continue;
  if (/^[A-Z]/.test(name) && typeof value === 'function' && value.prototype) spoil(value.prototype);
  spoil(value);
}
print(kept > 250 ? 'kept' : 'GOT', kept, replaced);`,
    ends: 'done',
    says: /kept/,
  },
  tries(
    'listening in on the kernel',
    `(() => { Object.prototype.then = function (take) { take(this); }; })()`,
    `Object.defineProperty(Object.prototype, 'get', { value: () => 'GOT' })`,
    `Object.defineProperty(Array.prototype, '0', { set: () => undefined })`,
    `(() => { Map.prototype.get = () => 'GOT'; })()`,
    `(() => { Map.prototype.set = () => 'GOT'; })()`,
    `(() => { Promise.prototype.then = () => 'GOT'; })()`,
    `(() => { Array.prototype[Symbol.iterator] = () => 'GOT'; })()`,
    `(() => { Function.prototype.apply = () => 'GOT'; })()`,
    `(() => { globalThis.Map = class {}; })()`,
    `(() => { globalThis.Promise = class {}; })()`,
    `(() => { globalThis.URL.createObjectURL = () => 'GOT'; })()`,
    `(() => { globalThis.setInterval = () => 'GOT'; })()`,
    `(() => { performance.now = () => NaN; if (!Number.isNaN(performance.now())) throw new TypeError('kept'); })()`,
  ),
  tries(
    'changing the library for other cells',
    `(() => { Inputs.range = () => 'GOT'; })()`,
    `(() => { ink.input = 'GOT'; })()`,
    `(() => { nn.sigmoid = () => 'GOT'; })()`,
    `(() => { Plot.plot = () => 'GOT'; })()`,
  ),
  {
    name: 'looking for what other cells are handed',
    code: `
const before = new Set(Reflect.ownKeys(globalThis));
const look = () => {
  for (const key of Reflect.ownKeys(globalThis)) if (!before.has(key)) Reflect.set(globalThis, 'seen', String(key));
};
setInterval(look, 0);
print('watching');`,
    ends: 'done',
    says: /watching/,
  },
];
