/**
 * The worker's own ways out, kept before `harden` takes them from the cells. Imported first of all, and never passed to a
 * cell; only the loaders of data and back ends get `fetch`, and only that of back ends gets `Worker`.
 */
const scope = globalThis;

export const privateFetch: typeof fetch = scope.fetch.bind(scope);

/** Starts threads for the back end; not every place has workers. */
export const PrivateWorker: typeof Worker | undefined = scope.Worker;

/** Sends a message to the page. The DOM's types know `postMessage` of a window only, which takes an origin. */
export const send: (message: unknown) => void = scope.postMessage.bind(scope);

export const objectUrl = {
  create: URL.createObjectURL.bind(URL),
  revoke: URL.revokeObjectURL.bind(URL),
};
