import type { Language } from '../../course/language.ts';
import type { InputValue } from '../../protocol/output.ts';
import type { Emitter } from '../emitter.ts';

/** What the helpers of one run share. */
export interface Context {
  readonly emitter: Emitter;
  readonly language: Language;
  /** What the reader has set in the cell's inputs, by slot. */
  readonly inputs: Readonly<Record<string, InputValue>>;
  /** When the run began (`performance.now()`). */
  readonly began: number;
  /** Hears of a seed that the run gives to chance. */
  seeded(this: void, seed: number): void;
}
