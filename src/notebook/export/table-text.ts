import { formatNumber } from '../../course/number.ts';
import type { OutputOf, Primitive } from '../../protocol/output.ts';
import { escape } from './escape.ts';

type Table = Pick<OutputOf<'table'>, 'columns' | 'rows'>;

/** As many rows as a notebook holds of a table. */
export const mostRows = 200;

function cellText(value: Primitive): string {
  if (value === null) return '';
  return typeof value === 'number' ? formatNumber(value) : String(value);
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g;

/** How many places of a terminal a text takes: Chinese characters take two. */
function columnsOf(text: string): number {
  return Array.from(text).length + (text.match(wide)?.length ?? 0);
}

interface Texts {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function textsOf({ columns, rows }: Table): Texts {
  const texts = Array.from({ length: Math.min(rows, mostRows) }, (_, row) =>
    columns.map(({ values }) => cellText(values[row] ?? null)),
  );
  return { names: columns.map(({ name }) => name), rows: texts };
}

/** Columns under one another, numbers to the right. */
export function tableText(table: Table): string {
  const { names, rows } = textsOf(table);
  const widths = names.map((name, i) => Math.max(columnsOf(name), ...rows.map((row) => columnsOf(row[i] ?? ''))));
  const right = table.columns.map(({ values }) =>
    Array.from(values).every((value) => typeof value === 'number' || value === null),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, i) => {
        const space = ' '.repeat((widths[i] ?? 0) - columnsOf(text));
        return right[i] ? space + text : text + space;
      })
      .join('  ')
      .trimEnd();
  return [names, ...rows].map(line).join('\n');
}

export function tableHtml(table: Table): string {
  const { names, rows } = textsOf(table);
  const row = (texts: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${texts.map((text) => `<${tag}>${escape(text)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((texts) => row(texts, 'td')).join('\n');
  return `<table>\n<thead>${row(names, 'th')}</thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}
