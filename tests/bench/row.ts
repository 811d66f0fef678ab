/** One line of the table in RESULTS.md. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly note: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
