import { CourseError } from '../course/course-error.ts';
import type { Output } from '../protocol/output.ts';
import { limits, sizeOf } from '../protocol/size.ts';
import { asText } from './as-text.ts';
import { fit } from './fit.ts';
import { Outbox } from './outbox.ts';
import { say } from './words.ts';

/** A place for an output that takes time to make. A newer output for the same slot goes before it. */
export interface Ticket {
  /** Whether the output was taken; false when a newer one has the slot. */
  put(output: Output): boolean;
}

/** The outputs of one run on their way to the page. */
export class Emitter {
  readonly #outbox: Outbox;
  readonly #sizes = new Map<string, number>();
  readonly #shown = new Map<string, number>();
  readonly #pending = new Set<Promise<void>>();
  readonly #playing = new Set<Promise<void>>();
  readonly #over = new AbortController();
  /** The slot that began last. */
  latest: string | undefined;
  #failure: { readonly error: unknown } | null = null;
  #bytes = 0;
  #unnamed = 0;
  #tickets = 0;
  #closed = false;

  constructor(post: (slot: string, output: Output) => void) {
    this.#outbox = new Outbox(post);
  }

  /** A slot of the given name, or a new one; names of its own begin with `#`. */
  slot(name?: string): string {
    return name === undefined ? `#${++this.#unnamed}` : asText(name).slice(0, limits.label);
  }

  /** Throws `CourseError` when the cell shows too much. */
  put(slot: string, output: Output): void {
    this.#shown.set(slot, ++this.#tickets);
    this.#accept(slot, output);
  }

  /** Takes the slot's turn now for an output that comes later. A new slot gets its place among the others at once. */
  reserve(slot: string): Ticket {
    const turn = ++this.#tickets;
    if (!this.#sizes.has(slot)) this.#accept(slot, { kind: 'text', text: '…', tone: 'plain' });
    return {
      put: (output) => {
        if (turn < (this.#shown.get(slot) ?? 0)) return false;
        this.#shown.set(slot, turn);
        this.#accept(slot, output);
        return true;
      },
    };
  }

  /** The run is not over before `work` is. */
  hold(work: Promise<unknown>): void {
    this.#keep(this.#pending, work);
  }

  /**
   * Like `hold`, for what shows one value after another, perhaps without end: `play` is told how to say that the first is
   * there, and stops when `over` is aborted.
   */
  play(play: (shown: () => void) => Promise<void>): void {
    const first = Promise.withResolvers<undefined>();
    const shown = (): void => first.resolve(undefined);
    const work = play(shown).finally(shown);
    this.#keep(this.#playing, work);
    this.#keep(this.#pending, first.promise);
  }

  #keep(set: Set<Promise<void>>, work: Promise<unknown>): void {
    const kept = work.then(
      () => undefined,
      (error: unknown) => {
        this.#failure ??= { error };
        this.finish();
      },
    );
    set.add(kept);
    void kept.then(() => set.delete(kept));
  }

  /** Aborted when what plays must end. */
  get over(): AbortSignal {
    return this.#over.signal;
  }

  /** Ends what plays; what was shown stays. */
  finish(): void {
    this.#over.abort();
  }

  /**
   * Waits for all outputs that take time; throws what went wrong with them. `playing` is called when nothing is waited for
   * but what plays.
   */
  async settle(playing?: () => void): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
    this.flush();
    if (this.#playing.size > 0) playing?.();
    while (this.#pending.size + this.#playing.size > 0) await Promise.all([...this.#pending, ...this.#playing]);
    this.flush();
    if (this.#failure) throw this.#failure.error;
  }

  /** Nothing is sent any more: another run of the cell has begun. */
  close(): void {
    this.#closed = true;
    this.finish();
    this.#outbox.close();
  }

  flush(): void {
    this.#outbox.flush();
  }

  #accept(slot: string, given: Output): void {
    if (this.#closed) return;
    const output = fit(given);
    const size = sizeOf(output);
    const bytes = this.#bytes - (this.#sizes.get(slot) ?? 0) + size;
    if (!this.#sizes.has(slot) && this.#sizes.size >= limits.slots)
      throw new CourseError(say((w) => w.tooMany(limits.slots)));
    if (bytes > limits.bytes) throw new CourseError(say((w) => w.tooLarge(limits.bytes / 2 ** 20)));
    if (!this.#sizes.has(slot)) this.latest = slot;
    this.#sizes.set(slot, size);
    this.#bytes = bytes;
    this.#outbox.put(slot, output);
  }
}
