/** Rows of a table from text, as RFC 4180 has it. Pure. */
import type { Row, Typed } from './types.ts';

/** The fields of each line; a field in quotes may hold the delimiter, line ends, and quotes written twice. */
export function parseRows(text: string, delimiter: ',' | '\t'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [field, after] = text[at] === '"' ? quoted(text, at, delimiter) : bare(text, at, delimiter);
    row.push(field);
    at = after;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end is followed by an empty field.
      if (at < text.length) continue;
      row.push('');
    } else if (text.startsWith('\r\n', at)) at += 2;
    else at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

function bare(text: string, from: number, delimiter: string): [field: string, after: number] {
  let to = from;
  while (to < text.length && text[to] !== delimiter && text[to] !== '\n' && text[to] !== '\r') to += 1;
  return [text.slice(from, to), to];
}

/** What follows the closing quote belongs to the field, as it is written. */
function quoted(text: string, from: number, delimiter: string): [field: string, after: number] {
  let to = text.indexOf('"', from + 1);
  while (to !== -1 && text[to + 1] === '"') to = text.indexOf('"', to + 2);
  if (to === -1) return [text.slice(from + 1).replaceAll('""', '"'), text.length];
  const [rest, after] = bare(text, to + 1, delimiter);
  return [text.slice(from + 1, to).replaceAll('""', '"') + rest, after];
}

const date = /^\d{4}-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[-+]\d{2}:\d{2})?)?)?$/;

export function typed(text: string): Typed {
  const value = text.trim();
  if (value === '') return null;
  if (value === 'true') return true;
  if (value === 'false') return false;
  if (value === 'NaN') return NaN;
  if (!Number.isNaN(Number(value))) return Number(value);
  if (!date.test(value)) return text;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? text : time;
}

/** Rows under the names of the first; a row that ends early lacks the last names. */
export function underNames<T>(
  rows: readonly (readonly string[])[],
  read: (text: string) => T,
): Row<T>[] & { columns: string[] } {
  const [columns = [], ...rest] = rows;
  // As own properties always: a column may be called `__proto__`.
  const named = rest.map((row) =>
    Object.fromEntries(columns.slice(0, row.length).map((name, i) => [name, read(row[i] ?? '')])),
  );
  return Object.assign(named, { columns: [...columns] });
}
