import type { Output } from '../protocol/output.ts';
import { sizeOf } from '../protocol/size.ts';

/** Milliseconds between two lots of outputs: what comes faster cannot be seen. */
const interval = 16;
/** How many outputs are sent at once; a thousand a second in all. */
const lot = 16;
/** Bytes a millisecond that a page takes in and draws without falling behind. */
const pace = 4000;

/**
 * Outputs on their way to the page, of each slot only the newest. They leave no faster than a page can draw them, the slots
 * taking turns, so that a cell that shows without pause does not fill the page's mailbox.
 */
export class Outbox {
  readonly #post: (slot: string, output: Output) => void;
  readonly #waiting = new Map<string, Output>();
  /** When the next lot may leave. */
  #next = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(post: (slot: string, output: Output) => void) {
    this.#post = post;
  }

  put(slot: string, output: Output): void {
    if (this.#closed) return;
    this.#waiting.set(slot, output);
    if (performance.now() >= this.#next) this.#send(lot);
    else this.#timer ??= setTimeout(() => this.#send(lot), this.#next - performance.now());
  }

  /** Sends what waits, all of it. */
  flush(): void {
    this.#send(Infinity);
  }

  /** Nothing is sent any more. */
  close(): void {
    this.#closed = true;
    this.#waiting.clear();
    clearTimeout(this.#timer);
  }

  #send(most: number): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    let bytes = 0;
    let count = 0;
    for (const [slot, output] of this.#waiting) {
      if (count++ >= most) break;
      this.#waiting.delete(slot);
      bytes += sizeOf(output);
      this.#post(slot, output);
    }
    const pause = Math.max(interval, bytes / pace);
    this.#next = performance.now() + pause;
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => this.#send(lot), pause);
  }
}
