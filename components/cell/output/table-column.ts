/** How the values of a table's column are spelled, and how much room they take. Pure. */
import { formatNumber } from '../../../src/course/number.ts';
import { primitiveText } from '../../../src/protocol/value-text.ts';
import type { Column } from '../../../src/protocol/table.ts';

export interface ShownColumn {
  readonly name: string;
  /** Holds numbers and nothing else but gaps: set to the right. */
  readonly numeric: boolean;
  text(row: number): string;
  /** In the width of a digit, for tables whose rows are not all measured. */
  readonly width: number;
}

/** More than so many values are judged by some of them, evenly apart. */
const sample = 2000;
const widest = 40;

export function shownColumn({ name, values }: Column): ShownColumn {
  const some = sampled(values);
  const numbers = some.filter((value) => typeof value === 'number');
  const numeric = numbers.length > 0 && some.every((value) => typeof value === 'number' || value === null);
  const spell = numeric ? columnFormat(numbers) : null;
  const text = (row: number): string => {
    const value = values[row] ?? null;
    if (value === null) return '';
    return typeof value === 'number' && spell ? spell(value) : primitiveText(value);
  };
  const step = Math.max(1, Math.floor(values.length / sample));
  const widths = some.map((_, i) => widthOf(text(i * step)));
  const width = Math.min(widest, Math.max(4, widthOf(name) + 2, ...widths));
  return { name, numeric, text, width };
}

function sampled(values: Column['values']): Column['values'][number][] {
  const step = Math.max(1, Math.floor(values.length / sample));
  return Array.from({ length: Math.ceil(values.length / step) }, (_, i) => values[i * step] ?? null);
}

/** Chinese characters are two digits wide. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffff]/.test(character) ? 2 : 1;
  return width;
}

/**
 * One number of decimals for a whole column, so that its points stand below each other: six significant digits of the largest,
 * two of the smallest. Columns that span too much for that are spelled number by number.
 */
export function columnFormat(values: readonly number[]): (value: number) => string {
  const sizes = values.filter((value) => Number.isFinite(value) && value !== 0).map(Math.abs);
  const decimals = Math.max(0, ...sizes.map(decimalsOf));
  const largest = orderOf(sizes.reduce((max, size) => Math.max(max, size), 0));
  const smallest = orderOf(sizes.reduce((min, size) => Math.min(min, size), Infinity));
  const enough = Math.max(0, 5 - largest, 1 - smallest);
  if (decimals === 0 || enough > 8 || largest > 9) return (value) => formatNumber(value);
  const shown = Math.min(decimals, enough);
  return (value) => (Number.isFinite(value) ? fixed(value, shown) : formatNumber(value));
}

function fixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** Of a number at its six significant digits. */
function decimalsOf(size: number): number {
  const [mantissa = '', exponent = '0'] = String(Number(size.toPrecision(6))).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

function orderOf(size: number): number {
  return size > 0 && Number.isFinite(size) ? Math.floor(Math.log10(size)) : 0;
}
