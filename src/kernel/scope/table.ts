import { CourseError } from '../../course/course-error.ts';
import type { OutputOf, Primitive } from '../../protocol/output.ts';
import { limits } from '../../protocol/size.ts';
import { asText } from '../as-text.ts';
import { say } from '../words.ts';
import type { Context } from './context.ts';
import { inline } from './print.ts';
import type { Table } from './types.ts';

const most = limits.table;

export function tableOf({ emitter }: Context): Table {
  return (given, { columns } = {}) => {
    const { rows, total } = take(given);
    const names = columns ? Array.from(columns, asText) : keysOf(rows);
    emitter.put(emitter.slot(), tableOutput(rows, total, names));
  };
}

interface Taken {
  readonly rows: readonly object[];
  readonly total: number | null;
}

/** As many rows as are shown; of a list that tells its length, how many there are. The reader's own text may give anything. */
function take(given: unknown): Taken {
  if (typeof given !== 'object' || given === null || !(Symbol.iterator in given)) throw wrong();
  const rows: object[] = [];
  let more = false;
  for (const row of given as Iterable<unknown>) {
    more = rows.length === most.rows;
    if (more) break;
    if (typeof row !== 'object' || row === null) throw wrong();
    rows.push(row);
  }
  const length: unknown = Reflect.get(given, 'length') ?? Reflect.get(given, 'size');
  const known = typeof length === 'number' && Number.isSafeInteger(length) && length >= rows.length;
  return { rows, total: !more ? rows.length : known ? length : null };
}

function tableOutput(rows: readonly object[], total: number | null, names: readonly string[]): OutputOf<'table'> {
  const shown = names.slice(0, most.columns);
  const room = Math.floor(most.cells / Math.max(1, shown.length));
  const cells = shown.map((): Primitive[] => []);
  let bytes = 0;
  let count = 0;
  for (const row of rows.slice(0, room)) {
    if (bytes > most.bytes) break;
    for (const [i, name] of shown.entries()) {
      const cell = cellOf(row, name);
      if (typeof cell === 'string') bytes += 2 * cell.length;
      cells[i]?.push(cell);
    }
    count += 1;
  }
  return {
    kind: 'table',
    columns: shown.map((name, i) => ({ name, values: compact(cells[i] ?? []) })),
    rows: count,
    total,
    hidden: names.length - shown.length,
  };
}

/** Every key of any row, in the order of their first appearance. */
function keysOf(rows: readonly object[]): string[] {
  const keys = new Set<string>();
  for (const row of rows) for (const key of quietly(() => Object.keys(row)) ?? []) keys.add(key);
  return [...keys];
}

function cellOf(row: object, name: string): Primitive {
  const value: unknown = quietly((): unknown => Reflect.get(row, name)) ?? null;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  const text = typeof value === 'string' ? value : inline(value, 1);
  return text.length > most.text ? `${text.slice(0, most.text)}…` : text;
}

function compact(values: readonly Primitive[]): Float64Array | readonly Primitive[] {
  return values.length > 0 && values.every((value) => typeof value === 'number') ? Float64Array.from(values) : values;
}

/** A row that cannot be read has empty cells. */
function quietly<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function wrong(): CourseError {
  return new CourseError(say((w) => w.table));
}
