/** What a page says of a recording, beside its outputs. */
export interface RecordingNote {
  readonly backend: string | null;
  /** What chance began with, in the cell and in those it needs. */
  readonly seeds: readonly number[];
  /** How long the recorded run took, in milliseconds. */
  readonly ms: number;
  /** ISO date of the run. */
  readonly date: string;
}
