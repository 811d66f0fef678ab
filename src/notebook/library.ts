/** Names that cells have without declaring them. Cells may not declare the library's names, and may shadow JavaScript's. */

/** The course's library, as declared in `src/kernel/globals` and provided by the kernel. */
export const library: ReadonlySet<string> = new Set([
  'tf',
  'Plot',
  'nn',
  'display',
  'view',
  'Inputs',
  'progress',
  'image',
  'imageGrid',
  'table',
  'print',
  'check',
  'verify',
  'ink',
  'random',
  'digits',
  'trace',
]);

/** Names of the library that need another one to be loaded. */
export const bringsAlong: ReadonlyMap<string, string> = new Map([['trace', 'tf']]);

/** JavaScript's own globals that a cell may use. */
export const globals: ReadonlySet<string> = new Set([
  ...[
    'undefined',
    'NaN',
    'Infinity',
    'globalThis',
    'Object',
    'Function',
    'Boolean',
    'Symbol',
    'Number',
    'BigInt',
    'Math',
    'Date',
    'String',
  ],
  ...[
    'RegExp',
    'Array',
    'Map',
    'Set',
    'WeakMap',
    'WeakSet',
    'WeakRef',
    'JSON',
    'Promise',
    'Proxy',
    'Reflect',
    'Intl',
    'Iterator',
  ],
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...[
    'ArrayBuffer',
    'SharedArrayBuffer',
    'DataView',
    'Atomics',
    'Int8Array',
    'Uint8Array',
    'Uint8ClampedArray',
    'Int16Array',
    'Uint16Array',
  ],
  ...[
    'Int32Array',
    'Uint32Array',
    'Float32Array',
    'Float64Array',
    'BigInt64Array',
    'BigUint64Array',
    'isFinite',
    'isNaN',
    'parseFloat',
  ],
  ...[
    'parseInt',
    'encodeURI',
    'encodeURIComponent',
    'decodeURI',
    'decodeURIComponent',
    'console',
    'performance',
    'structuredClone',
  ],
  ...['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'queueMicrotask'],
]);

/** What else workers have, whether or not the kernel leaves it to cells: those that begin with a small letter. */
const workerGlobals: ReadonlySet<string> = new Set(
  `self eval escape unescape atob btoa fetch crypto caches indexedDB cookieStore location navigator origin name fonts
  isSecureContext crossOriginIsolated postMessage close importScripts addEventListener removeEventListener dispatchEvent
  requestAnimationFrame cancelAnimationFrame createImageBitmap reportError scheduler trustedTypes onmessage onerror
  localStorage sessionStorage`.split(/\s+/),
);

/**
 * Whether a name may be a global of the worker that the course says nothing of: the kernel knows, and says so when the cell
 * runs. Classes are taken to be there if the page has them.
 */
export function isWorkerGlobal(name: string): boolean {
  return workerGlobals.has(name) || (/^[A-Z]/.test(name) && name in globalThis);
}
