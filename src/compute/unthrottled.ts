/**
 * Imports TensorFlow.js so that its training loop keeps its pace. Between batches it yields by `requestAnimationFrame`
 * where there is one, and workers have one: it waits for the screen each time, and stops altogether while the page is
 * hidden. TensorFlow.js looks for the function once, when its module is evaluated; meanwhile it is given one that only
 * waits for the worker's other messages.
 */
export async function unthrottled<T>(load: () => Promise<T>): Promise<T> {
  const original = Object.getOwnPropertyDescriptor(globalThis, 'requestAnimationFrame');
  if (original === undefined) return load();
  Object.defineProperty(globalThis, 'requestAnimationFrame', { configurable: true, writable: true, value: nextTurn });
  try {
    return await load();
  } finally {
    Object.defineProperty(globalThis, 'requestAnimationFrame', original);
  }
}

// Kept from the start: cells find fewer globals than we do.
const { MessageChannel } = globalThis;

/** Calls back after the messages that wait now. A message is not delayed as a timer is, in the background either. */
function nextTurn(callback: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    callback();
  };
  port2.postMessage(null);
}
