import { formatNumber } from '../../course/number.ts';
import type { OutputOf, Primitive } from '../../protocol/output.ts';
import { escape } from './escape.ts';

type Table = Pick<OutputOf<'table'>, 'columns' | 'rows'>;

function cellText(value: Primitive): string {
  if (value === null) return '';
  return typeof value === 'number' ? formatNumber(value) : String(value);
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g;

/** How many places of a terminal a text takes: Chinese characters take two. */
function columnsOf(text: string): number {
  return Array.from(text).length + (text.match(wide)?.length ?? 0);
}

/** Columns under one another, numbers to the right. */
export function tableText({ columns, rows }: Table): string {
  const texts = [columns, ...rows.map((row) => row.map(cellText))];
  const widths = columns.map((_, i) => Math.max(...texts.map((row) => columnsOf(row[i] ?? ''))));
  const right = columns.map((_, i) => rows.every((row) => typeof row[i] === 'number' || row[i] === null));
  return texts
    .map((row) =>
      row
        .map((text, i) => {
          const space = ' '.repeat((widths[i] ?? 0) - columnsOf(text));
          return right[i] ? space + text : text + space;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function tableHtml({ columns, rows }: Table): string {
  const head = columns.map((column) => `<th>${escape(column)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((value) => `<td>${escape(cellText(value))}</td>`).join('')}</tr>`)
    .join('\n');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}
