import { readFromKernel, type FromKernel, type ToKernel } from '../protocol/messages.ts';

interface Listener {
  message(message: FromKernel): void;
  /** Something came that is no message of the protocol. */
  invalid(): void;
  /** The worker could not be loaded, or broke. */
  broken(): void;
}

type Boot = Omit<Extract<ToKernel, { type: 'boot' }>, 'type'>;

/** One kernel's life: from the start of its worker to its end. Nothing of it is heard after `close`. */
export class Connection {
  readonly #worker: Worker;
  readonly #leave = new AbortController();

  constructor(worker: Worker, boot: Boot, listener: Listener) {
    this.#worker = worker;
    const { signal } = this.#leave;
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<unknown>) => {
        const message = readFromKernel(data);
        if (message) listener.message(message);
        else listener.invalid();
      },
      { signal },
    );
    worker.addEventListener('messageerror', () => listener.invalid(), { signal });
    worker.addEventListener(
      'error',
      (event) => {
        event.preventDefault();
        listener.broken();
      },
      { signal },
    );
    this.send({ type: 'boot', ...boot });
  }

  send(message: ToKernel): void {
    this.#worker.postMessage(message);
  }

  /** Ends the worker at once, whatever it does. */
  close(): void {
    this.#leave.abort();
    this.#worker.terminate();
  }
}
