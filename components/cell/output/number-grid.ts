import { primitiveText } from '../../../src/protocol/value-text.ts';
import type { NumbersTree } from '../../../src/protocol/value-tree.ts';
import { columnFormat } from './table-column.ts';

const widest = 12;

/** A small matrix as lines of aligned numbers; null for what is no matrix, too wide for a line, or not wholly there. */
export function gridOf({ shape, size, values }: NumbersTree): string | null {
  const [rows = 0, columns = 0, ...more] = shape;
  if (shape.length < 2 || more.length > 0 || columns > widest || size === 0 || values.length < size) return null;
  const numbers = values.filter((value) => typeof value === 'number');
  const spell = columnFormat(numbers);
  const texts = values.map((value) => (typeof value === 'number' ? spell(value) : primitiveText(value)));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...texts.filter((_text, i) => i % columns === column).map((text) => text.length)),
  );
  return Array.from({ length: rows }, (_, row) =>
    widths.map((width, column) => texts[row * columns + column]?.padStart(width)).join('  '),
  ).join('\n');
}
