import { CourseError } from '../../course/course-error.ts';
import type { Primitive } from '../../protocol/output.ts';
import { asText } from '../as-text.ts';
import { say } from '../words.ts';
import type { Context } from './context.ts';
import { inline } from './print.ts';
import type { Table } from './types.ts';

const mostRows = 1000;

export function tableOf({ emitter }: Context): Table {
  return (given, { columns } = {}) => {
    // The types say rows; the reader's own text may say anything.
    const rows: unknown = given;
    const wrong = (): CourseError => new CourseError(say((w) => w.table));
    if (typeof rows !== 'object' || rows === null || !(Symbol.iterator in rows)) throw wrong();
    const all = [...(rows as Iterable<unknown>)];
    const isRow = (row: unknown): row is object => typeof row === 'object' && row !== null;
    if (!all.every(isRow)) throw wrong();
    const shown = all.slice(0, mostRows);
    const names = columns ? Array.from(columns, asText) : [...new Set(shown.flatMap((row) => Object.keys(row)))];
    const cells = shown.map((row) => names.map((name) => cellOf(Reflect.get(row, name))));
    emitter.put(emitter.slot(), { kind: 'table', columns: names, rows: cells, total: all.length });
  };
}

function cellOf(value: unknown): Primitive {
  if (value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
    ? value
    : inline(value, 1);
}
