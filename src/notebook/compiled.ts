/** A cell's text, understood: what to blank to make JavaScript of it, what it declares, what it needs from outside. */
export interface Compiled {
  /** Half-open ranges of the text that hold types only, in order; blanked, every position stays where it was. */
  readonly blanks: readonly (readonly [start: number, end: number])[];
  /** Names declared at the top level, in order. */
  readonly defines: readonly string[];
  /** Names used that the cell does not declare, in order of first use; JavaScript's own globals included. */
  readonly uses: readonly string[];
}

/** One cell of a chapter, as the build ships it. */
export interface CellSource {
  /** File name without its ending: lower case, digits, hyphens. */
  readonly name: string;
  /** The cell's TypeScript, in the page's language. */
  readonly text: string;
  readonly compiled: Compiled;
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
  readonly backend: string | null;
  readonly ms: number;
  /** ISO date of the run. */
  readonly date: string;
  /** Hash of the texts of this cell and of all it depends on; another text makes the recording stale. */
  readonly hash: string;
}
