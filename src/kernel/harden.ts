/**
 * What a cell may do, and what keeps it from doing more.
 *
 * A cell is text that the reader may have from anyone; it runs as a program of the site's own origin. Trusted are the site's
 * files, the browser, and the page; not trusted is anything that the worker says or holds once a cell has run in it.
 *
 * The boundary is twofold. The worker inherits the page's content security policy (`src/layouts/policy.ts`): no request leaves
 * the origin, and no text becomes code. And the worker can only send messages, which the page checks against a schema
 * (`src/protocol`), caps in size and rate, and writes as text, numbers and pixels, never as markup.
 *
 * The second line stands in the worker, before the first cell:
 * - the parser refuses `import` and `import.meta`, so a cell cannot ask its own origin for modules;
 * - `harden` takes network, storage, nested workers and `postMessage` from the global object and every prototype; what the
 *   kernel itself needs of them is kept in variables of modules (`private.ts`) that no value handed to a cell leads to;
 * - `freeze` (`freeze.ts`) fixes the built-ins that the kernel rests on, so that a cell cannot listen in on the kernel or on
 *   another cell by replacing `Map.prototype.get`, nor speak in another cell's name.
 *
 * On isolated pages the back end has threads (`src/compute/wasm/threads`): workers of the kernel's that run its own program on the memory
 * of TensorFlow.js, which cells see anyway, and take their orders from memory that no value leads to.
 *
 * Not defended: a cell can compute, and take memory, until the reader stops it; worker and page share a process, so one that
 * exhausts the heap ends the tab, and the saved edits are there when the page is opened again. It can show misleading things
 * among its own outputs; it can change TensorFlow.js for the cells after it; by writing a stack of its own it can blame another
 * cell for its error, and by a function's name that looks like a line of a stack it can show among the outputs of the cell that
 * runs. WebAssembly may be compiled from bytes, and can do no more than the functions it is given. Restarting the
 * kernel undoes the rest: nothing that a cell does outlives its worker.
 */
const removed = {
  network: [
    'fetch',
    'fetchLater',
    'XMLHttpRequest',
    'WebSocket',
    'WebSocketStream',
    'EventSource',
    'WebTransport',
    'RTCPeerConnection',
    'Request',
    'FontFace',
    'fonts',
    'BackgroundFetchManager',
    'PushManager',
    'PeriodicSyncManager',
    'SyncManager',
  ],
  code: [
    'importScripts',
    'Worker',
    'SharedWorker',
    'ServiceWorkerRegistration',
    'registration',
    'clients',
    'serviceWorker',
  ],
  page: ['postMessage', 'close', 'BroadcastChannel', 'Notification', 'opener', 'trustedTypes', 'ReportingObserver'],
  storage: [
    'indexedDB',
    'caches',
    'cookieStore',
    'localStorage',
    'sessionStorage',
    'webkitRequestFileSystem',
    'webkitRequestFileSystemSync',
    'webkitResolveLocalFileSystemURL',
    'webkitResolveLocalFileSystemSyncURL',
    'FileSystemHandle',
    'FileSystemFileHandle',
    'FileSystemDirectoryHandle',
    'FileSystemObserver',
    'StorageManager',
    'StorageBucketManager',
    'LockManager',
    'CacheStorage',
    'IDBFactory',
  ],
  devices: ['IdleDetector', 'PressureObserver', 'HID', 'Serial', 'USB'],
} as const;

const removedFromNavigator = [
  'serviceWorker',
  'storage',
  'storageBuckets',
  'locks',
  'sendBeacon',
  'usb',
  'serial',
  'hid',
  'bluetooth',
  'connection',
  'mediaCapabilities',
  'permissions',
  'clipboard',
  'geolocation',
  'setAppBadge',
  'clearAppBadge',
] as const;

export function harden(scope: object = globalThis): void {
  take(scope, Object.values(removed).flat());
  const navigator: unknown = Reflect.get(scope, 'navigator');
  if (typeof navigator === 'object' && navigator !== null) take(navigator, removedFromNavigator);
}

function take(from: object, names: readonly string[]): void {
  for (let owner: object | null = from; owner && owner !== Object.prototype; owner = Reflect.getPrototypeOf(owner)) {
    for (const name of names) {
      if (!Object.hasOwn(owner, name)) continue;
      // What cannot be deleted is overwritten; either way the name is undefined afterwards.
      if (!Reflect.deleteProperty(owner, name))
        Reflect.defineProperty(owner, name, { value: undefined, writable: false, configurable: false });
    }
  }
}
