/** Workers as a browser has them, of Node's: the one thing they run is thread.ts. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker as NodeWorker } from 'node:worker_threads';

const thread = resolve(import.meta.dirname, '../../../../../src/compute/wasm/threads/thread.ts');
const started: NodeWorker[] = [];

const program = `
const { parentPort } = require('node:worker_threads');
globalThis.addEventListener = (type, hear) => parentPort.on(type, (data) => hear({ data }));
import(${JSON.stringify(pathToFileURL(thread).href)});
`;

class InNode {
  onerror: unknown = null;
  readonly #worker = new NodeWorker(program, { eval: true });

  constructor() {
    started.push(this.#worker);
    this.#worker.unref();
  }

  postMessage(message: unknown): void {
    this.#worker.postMessage(message);
  }

  terminate(): void {
    void this.#worker.terminate();
  }
}

export const WorkerInNode = InNode as unknown as typeof Worker;

/** How many have been started. */
export function countStarted(): number {
  return started.length;
}
