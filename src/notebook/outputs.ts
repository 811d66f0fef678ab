import type { Output } from '../protocol/output.ts';
import { limits, sizeOf } from '../protocol/size.ts';

export interface Shown {
  readonly slot: string;
  readonly output: Output;
}

/**
 * How long a rerun keeps what the run before it showed, so that one which is soon over replaces it without a flicker, and the page is
 * not laid out for it in between; milliseconds.
 */
export const keepFor = 1000;

/** One for all, so that showing nothing again is no change. */
const none: readonly Shown[] = [];

/** What a cell shows: the slots of its present run, over those of the run before for as long as they are kept. */
export class Outputs {
  /** Null where it has shown nothing: most cells of a long chapter do not, and a look at an empty map is a look far away. */
  #slots: Map<string, { output: Output; size: number }> | null = null;
  #before: readonly Shown[] = none;
  #bytes = 0;
  #second = 0;
  #inSecond = 0;
  /** A progress bar was among the outputs of this run. */
  progress = false;

  /** A new run begins. Says whether there is anything of the run before it to be kept for a while. */
  begin(): boolean {
    this.#before = this.shown();
    this.#slots = null;
    this.#bytes = 0;
    this.progress = false;
    return this.#before.length > 0;
  }

  /** What the run before showed, and this one has not replaced, goes. */
  forget(): void {
    this.#before = none;
  }

  /** Takes an output at a time in milliseconds; says why not when it is too much. */
  put(slot: string, output: Output, now: number): 'tooFast' | 'tooLarge' | null {
    const second = Math.floor(now / 1000);
    if (second !== this.#second) [this.#second, this.#inSecond] = [second, 0];
    this.#inSecond += 1;
    if (this.#inSecond > limits.rate) return 'tooFast';
    const size = sizeOf(output);
    const before = this.#slots?.get(slot);
    const bytes = this.#bytes - (before?.size ?? 0) + size;
    if (bytes > limits.bytes || (!before && (this.#slots?.size ?? 0) >= limits.slots)) return 'tooLarge';
    this.#slots ??= new Map();
    this.#slots.set(slot, { output, size });
    this.#bytes = bytes;
    this.progress ||= output.kind === 'progress';
    return null;
  }

  /** Shows the reader's own value in an input at once. */
  setInput(slot: string, value: Extract<Output, { kind: 'input' }>['value']): void {
    const here = this.#slots?.get(slot);
    if (here?.output.kind === 'input') this.#slots?.set(slot, { ...here, output: { ...here.output, value } });
    this.#before = this.#before.map((shown) =>
      shown.slot === slot && shown.output.kind === 'input' ? { slot, output: { ...shown.output, value } } : shown,
    );
  }

  shown(): readonly Shown[] {
    if (this.#slots === null && this.#before.length === 0) return none;
    const now = [...(this.#slots ?? [])].map(([slot, { output }]) => ({ slot, output }));
    if (this.#before.length === 0) return now;
    const replaced = this.#before.map(({ slot, output }) => ({
      slot,
      output: this.#slots?.get(slot)?.output ?? output,
    }));
    const old = new Set(this.#before.map(({ slot }) => slot));
    return [...replaced, ...now.filter(({ slot }) => !old.has(slot))];
  }
}
