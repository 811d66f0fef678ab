import { markdownTable, type Column } from './table.ts';

/** One figure of a table in RESULTS.md. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  /** What the course wants of it, and whether it got that; absent where nothing is wanted. */
  readonly target?: { readonly words: string; readonly met: boolean };
  readonly note: string;
}

const columns: readonly Column[] = [
  { title: 'what', align: 'left' },
  { title: 'figure', align: 'right' },
  { title: 'target', align: 'right' },
  { title: '', align: 'left' },
  { title: '', align: 'left' },
];

/** The table of most groups: figures, and what is wanted of them. */
export function figures(rows: readonly Row[]): string {
  const lines = rows.map(({ what, figure, target, note }) => {
    const verdict = target === undefined ? '' : target.met ? 'met' : '**not met**';
    return [what, figure, target?.words ?? '', verdict, note];
  });
  return markdownTable(columns, lines);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const above = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? above : ((sorted[middle - 1] ?? Number.NaN) + above) / 2;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(value < 20 ? 1 : 0)} ms`;
}

/** `median of 5, from 1.0 ms to 2.0 ms` */
function spread(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `median of ${values.length}, from ${milliseconds(least)} to ${milliseconds(most)}`;
}

/** A median in milliseconds that should be at most `most`. */
export function timeRow(what: string, values: readonly number[], most: number | null, note: string): Row {
  const figure = median(values);
  const row = { what, figure: milliseconds(figure), note: `${spread(values)}; ${note}` };
  return most === null ? row : { ...row, target: { words: `≤ ${most} ms`, met: figure <= most } };
}

/** How many times one median is another, which should be at least or at most what is wanted. */
export function ratioRow(
  what: string,
  [over, under]: readonly [readonly number[], readonly number[]],
  wanted: readonly ['≥' | '≤', number] | null,
  note: string,
): Row {
  const ratio = median(over) / median(under);
  const row = { what, figure: ratio.toFixed(ratio < 10 ? 2 : 0), note };
  if (wanted === null) return row;
  const [relation, bound] = wanted;
  return { ...row, target: { words: `${relation} ${bound}`, met: relation === '≥' ? ratio >= bound : ratio <= bound } };
}
