import type { Language } from '../../course/language.ts';
import type { InputValue } from '../../protocol/input.ts';
import type { Emitter } from '../emitter.ts';
import type { Kept } from './inputs/types.ts';

/** What the helpers of one run share. */
export interface Context {
  readonly emitter: Emitter;
  readonly language: Language;
  /** What the reader has set in the cell's inputs, by slot. */
  readonly inputs: Readonly<Record<string, InputValue>>;
  /** What inputs keep between runs of the same text, by slot. */
  readonly kept: Map<string, Kept>;
  /** When the run began (`performance.now()`). */
  readonly began: number;
  /** Hears of a seed that the run gives to chance. */
  readonly seeded: (seed: number) => void;
}
