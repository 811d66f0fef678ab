/** Cells that reach for the network, for storage, for other threads, and for code made of text. */
import { tries, type HostileCell } from './cell.ts';

const bytes = '0,97,115,109,1,0,0,0,1,5,1,96,0,1,127,3,2,1,0,7,5,1,1,102,0,0,10,6,1,4,0,65,42,11';

export const reach: readonly HostileCell[] = [
  tries('fetch', `globalThis.fetch('ELSEWHERE')`, `globalThis.fetch('/')`, `self.fetch.call(self, 'ELSEWHERE')`),
  tries('XMLHttpRequest', `new globalThis.XMLHttpRequest().open('GET', 'ELSEWHERE')`),
  tries(
    'WebSocket',
    `new globalThis.WebSocket('ELSEWHERE'.replace('http', 'ws'))`,
    `new globalThis.WebSocketStream('ws://x')`,
  ),
  tries('EventSource', `new globalThis.EventSource('ELSEWHERE')`),
  tries('beacon', `globalThis.navigator.sendBeacon('ELSEWHERE', 'x')`),
  tries('fetchLater', `globalThis.fetchLater('ELSEWHERE')`),
  tries('WebTransport', `new globalThis.WebTransport('https://127.0.0.1:1').ready`),
  tries('RTCPeerConnection', `new globalThis.RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:1' }] })`),
  tries('importScripts', `globalThis.importScripts('ELSEWHERE')`),
  tries('Request', `new globalThis.Request('ELSEWHERE')`),
  tries('a font from elsewhere', `new globalThis.FontFace('f', 'url(ELSEWHERE)').load()`),
  {
    name: 'import() from elsewhere',
    code: `print(1);\nconst got = await import('ELSEWHERE/x.js');\nprint('GOT', got);`,
    ends: 'error',
    says: /A cell cannot load other modules[\s\S]*2:19/,
  },
  {
    name: 'import() of the site’s own scripts',
    code: `const address = performance.getEntriesByType('resource')[0]?.name ?? '/';\nprint('GOT', await import(address));`,
    ends: 'error',
    says: /A cell cannot load other modules/,
  },
  {
    name: 'import.meta',
    code: `print('GOT', import.meta.url);`,
    ends: 'error',
    says: /A cell cannot load other modules/,
  },
  {
    name: 'a static import',
    code: `import 'ELSEWHERE/x.js';\nprint('GOT');`,
    ends: 'error',
    says: /no import or export/,
  },
  tries('IndexedDB', `globalThis.indexedDB.open('x')`, `globalThis.IDBFactory.prototype.open.call({}, 'x')`),
  tries('the cache', `globalThis.caches.open('x')`, `new globalThis.CacheStorage()`),
  tries(
    'files',
    `globalThis.navigator.storage.getDirectory()`,
    `globalThis.webkitRequestFileSystemSync(0, 1)`,
    `globalThis.navigator.storageBuckets.open('x')`,
  ),
  tries('cookies', `globalThis.cookieStore.getAll()`),
  tries('localStorage', `globalThis.localStorage.setItem('x', 'y')`, `globalThis.sessionStorage.getItem('x')`),
  tries('other tabs', `new globalThis.BroadcastChannel('x')`, `globalThis.navigator.locks.request('x', () => 1)`),
  tries(
    'nested workers',
    `new globalThis.Worker(globalThis.URL.createObjectURL(new globalThis.Blob(['fetch("ELSEWHERE")'])))`,
    `new globalThis.SharedWorker('/')`,
    `globalThis.navigator.serviceWorker.register('/')`,
  ),
  {
    name: 'a search for anything left that could reach out',
    code: `
const suspicious = /^(fetch|fetchLater|WebSocket|WebSocketStream|XMLHttpRequest|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|Request|FontFace|indexedDB|IDBFactory|caches|CacheStorage|cookieStore|(local|session)Storage|storage|storageBuckets|StorageManager|StorageBucketManager|locks|LockManager|BroadcastChannel|Worker|SharedWorker|serviceWorker|postMessage|close|webkit.*FileSystem.*|FileSystem(File|Directory)?Handle|.*(Push|Sync|BackgroundFetch)Manager)$/;
const leftOver = [];
for (let here = globalThis; here; here = Object.getPrototypeOf(here))
  for (const key of Object.getOwnPropertyNames(here))
    if (suspicious.test(key) && Reflect.get(globalThis, key) !== undefined) leftOver.push(key);
const navigator = Reflect.get(globalThis, 'navigator');
for (let here = navigator; here; here = Object.getPrototypeOf(here))
  for (const key of Object.getOwnPropertyNames(here))
    if (suspicious.test(key) && Reflect.get(navigator, key) !== undefined) leftOver.push(key);
print('found:', leftOver.join(' ') || 'nothing');`,
    ends: 'done',
    says: /found: nothing/,
  },
  tries(
    'code made of text',
    `Function('return 1')()`,
    `(async () => {}).constructor('return 1')()`,
    `(function* () {}).constructor('yield 1')().next()`,
    `globalThis.eval('1')`,
    `(0, globalThis['ev' + 'al'])('1')`,
  ),
  {
    name: 'a timer with a text to run',
    code: `
Reflect.set(globalThis, 'got', 0);
try { setTimeout('got = 1', 0); } catch {}
await new Promise((resolve) => setTimeout(resolve, 20));
print(Reflect.get(globalThis, 'got') === 0 ? 'refused: nothing ran' : 'GOT');`,
    ends: 'done',
    says: /refused: nothing ran/,
  },
  {
    name: 'WebAssembly from bytes, which computes and nothing else',
    code: `
const WebAssembly = Reflect.get(globalThis, 'WebAssembly');
const { instance } = await WebAssembly.instantiate(new Uint8Array([${bytes}]));
print('wasm', instance.exports.f());
try { new WebAssembly.Memory({ initial: 65536, maximum: 65536 }); print('4 GB reserved'); } catch (error) { print('memory', String(error)); }`,
    ends: 'done',
    says: /wasm 42/,
  },
];
