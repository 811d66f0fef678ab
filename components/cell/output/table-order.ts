import type { Primitive } from '../../../src/protocol/output.ts';

export interface Order {
  readonly column: number;
  readonly down: boolean;
}

/** Numbers by size, everything else by spelling; what is missing comes last either way. Stable. */
export function ordered(rows: readonly Primitive[][], order: Order | null, locale: string): readonly Primitive[][] {
  if (order === null) return rows;
  const { column, down } = order;
  const spelling = new Intl.Collator(locale, { numeric: true });
  const missing = (value: Primitive | undefined): boolean =>
    value === null || value === undefined || (typeof value === 'number' && Number.isNaN(value));
  return rows.toSorted((left, right) => {
    const [a, b] = [left[column], right[column]];
    if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b));
    const difference = typeof a === 'number' && typeof b === 'number' ? a - b : spelling.compare(String(a), String(b));
    return down ? -difference : difference;
  });
}

/** A header pressed: ascending first, then descending, then as it came. */
export function nextOrder(order: Order | null, column: number): Order | null {
  if (order?.column !== column) return { column, down: false };
  return order.down ? null : { column, down: true };
}
