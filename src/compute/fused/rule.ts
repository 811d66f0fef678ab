/**
 * How an optimiser moves one variable, in one pass over its numbers instead of an operation of TensorFlow.js for each sign of
 * the formula. The formulas are those of TensorFlow.js 4.22, quirks included.
 */
export interface Rule {
  /** Name of the kernel that does it. */
  readonly name: `${string}Step`;
  /** What is remembered beside the variable `w`, one letter each. */
  readonly memories: readonly string[];
  /** The numbers that hold for the whole variable. */
  readonly settings: readonly string[];
  /**
   * The new value of each letter, under the letter and a 1: text that is both GLSL and WGSL, and that wasm/simd/formula.ts reads. It
   * may use `w`, the gradient `g`, the memories, the settings, and what is above it.
   */
  readonly formulas: readonly (readonly [name: string, expression: string])[];
  /** The same on the plain back end's arrays. Calculated in float64 and rounded once, when it is stored. */
  readonly run: Run;
}

/** Writes the variable and its memories after one step; `before` and `after` hold the variable first, then the memories. */
export type Run = (
  settings: readonly number[],
  gradient: Numbers,
  before: readonly Numbers[],
  after: readonly Float32Array[],
) => void;

export type Numbers = ArrayLike<number>;

/** `w` and the memories: what a step renews. */
export function lettersOf({ memories }: Rule): readonly string[] {
  return ['w', ...memories];
}

/** Stands for an array that a rule always has. */
export const none = new Float32Array();
