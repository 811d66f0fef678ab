import type { Bilingual } from '../course/language.ts';

/**
 * A half-open range of a cell's text that holds types only. `last` replaces its last character: a semicolon where lines
 * would join once the type between them is gone, a parenthesis where a type stood between `)` and `=>`.
 */
export type Blank = readonly [start: number, end: number, last?: ';' | ')'];

/** A cell's text, understood: what to blank to make JavaScript of it, what it declares, what it needs from outside. */
export interface Compiled {
  /** In order, not overlapping. */
  readonly blanks: readonly Blank[];
  /** Names declared at the top level, in order. */
  readonly defines: readonly string[];
  /** Those of `defines` that a function assigns to: they may change after the cell has run. */
  readonly live: readonly string[];
  /** Names used that the cell does not declare, in order of first use; JavaScript's own globals included. */
  readonly uses: readonly string[];
  /** Those of `uses` that the cell assigns to: an error where another cell defines the name. */
  readonly assigns: readonly string[];
  /** Those of `uses` that stand only where a name that nobody knows is no error: after `typeof`, or in a `try` that catches. */
  readonly guarded: readonly string[];
  /** Where each name of `defines`, `uses` stands: offset of its declaration, or of the first assignment to it, or of its first use. */
  readonly at: Readonly<Record<string, number>>;
}

/** The hidden cases that check an exercise. They run after its cell's own text, within the same module. */
export interface Cases {
  /** JavaScript: one block, so that nothing in it meets the cell's names. */
  readonly body: string;
  /** Names used that the cases do not declare. */
  readonly uses: readonly string[];
}

/** One cell of a chapter, as the build ships it. */
export interface CellSource {
  /** File name without its ending: lower case, digits, hyphens. */
  readonly name: string;
  /** The cell's TypeScript, in the page's language. */
  readonly text: string;
  readonly compiled: Compiled;
  /** In an exercise. */
  readonly cases?: Cases;
  /** Fingerprints of the course's present text in each language: they tell an edit of an earlier text. */
  readonly originals: Bilingual;
  /** Its recording took less than 300 ms and showed no progress: it may run by itself when an input changes. */
  readonly cheap: boolean;
}

/** Everything the notebook needs to know of a chapter, in one language. */
export interface ChapterCells {
  /** `mathematics/neuron`: the chapter's address below its language. */
  readonly chapter: string;
  readonly cells: readonly CellSource[];
}

/** A recording: a cell's outputs as they were when it really ran. */
export interface Recording {
  readonly outputs: readonly { readonly slot: string; readonly output: unknown }[];
  /** Null where neither the cell nor what it needs uses TensorFlow.js. */
  readonly backend: string | null;
  /** What the cells it needs, and then the cell itself, gave to `random()`. */
  readonly seeds: readonly number[];
  /** A progress bar was shown on the way. */
  readonly progress: boolean;
  /** How long the run took, in milliseconds. */
  readonly ms: number;
  /** ISO date of the run. */
  readonly date: string;
  /** Hash of the texts of this cell and of all it depends on; another text makes the recording stale. */
  readonly hash: string;
}
