import type { Primitive } from '../../../src/protocol/output.ts';
import type { Column } from '../../../src/protocol/table.ts';

export interface Order {
  readonly column: number;
  readonly down: boolean;
}

/** More different texts than this are put in order by their code units: spelling them right would take seconds. */
const mostSpelled = 20_000;

/** The rows' numbers in order: numbers by size, texts by spelling; what is missing comes last either way. Stable. */
export function ordered(values: Column['values'], down: boolean, locale: string): Uint32Array {
  const keys = values instanceof Float64Array ? values : keysOf(values, locale);
  const present: number[] = [];
  const missing: number[] = [];
  for (let row = 0; row < values.length; row++) (Number.isNaN(keys[row] ?? NaN) ? missing : present).push(row);
  const sign = down ? -1 : 1;
  present.sort((left, right) => sign * compare(keys[left] ?? 0, keys[right] ?? 0));
  return Uint32Array.from([...present, ...missing]);
}

/** Infinities have no difference. */
function compare(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A number for each value that stands where the value does; NaN for what is missing. */
function keysOf(values: readonly Primitive[], locale: string): Float64Array {
  const texts = [...new Set(values.filter((value) => typeof value === 'string' || typeof value === 'boolean'))].map(
    String,
  );
  const numbers = values.filter((value) => typeof value === 'number' && !Number.isNaN(value));
  const spelling = new Intl.Collator(locale, { numeric: true });
  texts.sort(texts.length <= mostSpelled ? (a, b) => spelling.compare(a, b) : undefined);
  // Texts come after numbers, in a column that has both.
  const after = numbers.length === 0 ? 0 : Number.MAX_VALUE / 2;
  const step = after === 0 ? 1 : after / (texts.length + 1);
  const ranks = new Map(texts.map((text, i) => [text, after + (i + 1) * step]));
  return Float64Array.from(values, (value) => {
    if (typeof value === 'number') return value;
    return value === null ? NaN : (ranks.get(String(value)) ?? NaN);
  });
}

/** A header pressed: ascending first, then descending, then as it came. */
export function nextOrder(order: Order | null, column: number): Order | null {
  if (order?.column !== column) return { column, down: false };
  return order.down ? null : { column, down: true };
}
