/** Starts a module worker for each thing to be measured, and passes questions on to it. */
import type { Question, Reply } from './answer.ts';
import type { OnPage } from './implementations/all.ts';
import brain from './implementations/brain.ts?worker&url';
import convnetjs from './implementations/convnetjs.ts?worker&url';
import jax from './implementations/jax.ts?worker&url';
import ours from './implementations/ours.ts?worker&url';
import stock from './implementations/stock.ts?worker&url';
import type { Order } from './training.ts';

export interface ComputePage {
  /** Starts a worker and makes a job ready in it. */
  start(id: string, worker: OnPage['name'], order: Omit<Order, 'root'>): Promise<Reply>;
  ask(id: string, question: Question): Promise<Reply>;
  stop(id: string): void;
}

const addresses: Record<OnPage['name'], string> = { brain, convnetjs, jax, ours, stock };
const workers = new Map<string, Worker>();

function ask(id: string, question: Question): Promise<Reply> {
  const worker = workers.get(id);
  if (!worker) throw new Error(`There is no worker “${id}”`);
  return new Promise((resolve) => {
    worker.onerror = ({ message }) => resolve({ cannot: message });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => resolve(data);
    worker.postMessage(question);
  });
}

Object.assign(window, {
  start(id, worker, order) {
    workers.set(id, new Worker(addresses[worker], { type: 'module' }));
    return ask(id, { type: 'prepare', order: { ...order, root: new URL('./', location.href).href } });
  },
  ask,
  stop(id) {
    workers.get(id)?.terminate();
    workers.delete(id);
  },
} satisfies ComputePage);
