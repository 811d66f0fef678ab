/** The worker's entry: keeps what the kernel needs, takes it from the cells, then listens to the page. */
import { send } from './private.ts';
import { readToKernel } from '../protocol/messages.ts';
import { freeze } from './freeze.ts';
import { harden } from './harden.ts';
import { Kernel } from './kernel.ts';

let kernel: Kernel | null = null;

harden();
freeze();

/**
 * Listeners that come before any of a cell's. A cell can dispatch events of its own making, but not as if they came from the
 * browser.
 */
function listen<T extends 'message' | 'error' | 'unhandledrejection'>(
  type: T,
  hear: (event: WindowEventMap[T]) => void,
): void {
  addEventListener(type, (event) => event.isTrusted && hear(event), { capture: true });
}

listen('message', ({ data }) => {
  const message = readToKernel(data);
  if (!message) return;
  if (message.type === 'run') return void kernel?.run(message);
  if (message.type === 'finish') return kernel?.finish(message.cell, message.run);
  kernel ??= new Kernel(message, send);
  send({ type: 'ready' });
});

// An error that reached the worker's top would reach the page as a broken worker; here it is a cell's.
listen('error', (event) => {
  event.preventDefault();
  kernel?.stray(event.error ?? event.message);
});
listen('unhandledrejection', (event) => {
  event.preventDefault();
  kernel?.stray(event.reason);
});
