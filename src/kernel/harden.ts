/**
 * Takes network, storage and nested workers from the cells, on the worker's global object and on every prototype that could
 * give them back. A second line: the boundary is the page's content security policy, which the worker inherits.
 */
const removed = {
  scope: [
    ...[
      'fetch',
      'XMLHttpRequest',
      'WebSocket',
      'WebSocketStream',
      'EventSource',
      'WebTransport',
      'RTCPeerConnection',
      'Request',
    ],
    ...[
      'importScripts',
      'Worker',
      'SharedWorker',
      'BroadcastChannel',
      'postMessage',
      'close',
      'Notification',
      'PushManager',
    ],
    ...[
      'indexedDB',
      'caches',
      'cookieStore',
      'localStorage',
      'sessionStorage',
      'webkitRequestFileSystem',
      'webkitRequestFileSystemSync',
    ],
    ...[
      'webkitResolveLocalFileSystemURL',
      'webkitResolveLocalFileSystemSyncURL',
      'FileSystemHandle',
      'FontFace',
      'fonts',
    ],
    ...['fetchLater', 'registration', 'clients', 'serviceWorker', 'opener', 'trustedTypes'],
  ],
  navigator: [
    ...[
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
    ],
    ...['mediaCapabilities', 'permissions', 'clipboard', 'geolocation', 'setAppBadge', 'clearAppBadge'],
  ],
} as const;

export function harden(scope: object = globalThis): void {
  take(scope, removed.scope);
  const navigator: unknown = Reflect.get(scope, 'navigator');
  if (typeof navigator === 'object' && navigator !== null) take(navigator, removed.navigator);
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
