/** The worker's entry: keeps what the kernel needs, takes it from the cells, then listens to the page. */
import { send } from './private.ts';
import * as v from 'valibot';
import { toKernel } from '../protocol/messages.ts';
import { harden } from './harden.ts';
import { Kernel } from './kernel.ts';

let kernel: Kernel | null = null;

harden();
// Chromium keeps ten lines of a stack: too few to reach the cell's own line through the library or TensorFlow.js.
Error.stackTraceLimit = 100;

addEventListener('message', ({ data, isTrusted }: MessageEvent<unknown>) => {
  const { success, output: message } = v.safeParse(toKernel, data);
  // A cell can dispatch events of its own making, but not as if they came from the page.
  if (!success || !isTrusted) return;
  if (message.type === 'run') return void kernel?.run(message.module);
  if (message.type === 'finish') return kernel?.finish(message.cell, message.run);
  const { language, root, backend } = message;
  kernel ??= new Kernel({ language, root, backend }, send);
  send({ type: 'ready' });
});

// An error that reached the worker's top would reach the page as a broken worker; here it is a cell's.
addEventListener('error', (event) => {
  event.preventDefault();
  kernel?.stray(event.error ?? event.message);
});
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  kernel?.stray(event.reason);
});
