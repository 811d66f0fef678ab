/** A gradient tape in words and numbers, for the page, for files and for those who listen. */
import { formatNumber } from '../course/number.ts';
import type { Tape } from './tape.ts';

/** What the values are called: leaves as the program calls them, the rest by number (`v3`, a constant `c1`); the loss is `L`. */
export function namesOf({ values, loss, nodes }: Tape): string[] {
  const made = new Set(nodes.flatMap(({ outputs }) => outputs));
  let [between, given] = [0, 0];
  return values.map(({ name }, i) => {
    if (i === loss) return 'L';
    if (name !== '') return name;
    return made.has(i) ? `v${++between}` : `c${++given}`;
  });
}

/** What is written out of a tensor. */
const most = { rows: 4, columns: 5 } as const;

/** A tensor as text: a number, a row, or rows in brackets; an ellipsis for what is left out. */
export function spell(numbers: ArrayLike<number>, shape: readonly number[]): string {
  const last = shape.at(-1) ?? 1;
  const line = (start: number): string => {
    const shown = Array.from({ length: Math.min(last, most.columns) }, (_, i) => numbers[start + i]);
    const text = shown.map((value) => (value === undefined ? '…' : formatNumber(value, 4))).join(', ');
    return last > most.columns ? `${text}, …` : text;
  };
  if (shape.length === 0) return line(0);
  const rows = shape.slice(0, -1).reduce((product, length) => product * length, 1);
  const lines = Array.from({ length: Math.min(rows, most.rows) }, (_, i) => `[${line(i * last)}]`);
  if (shape.length === 1) return lines.join('');
  return `[${lines.join(', ')}${rows > most.rows ? ', …' : ''}]`;
}

/** A line for each leaf and each operation: its value, and the gradient that comes back to it. */
export function tapeText(tape: Tape): string {
  const names = namesOf(tape);
  const numbers = (place: number): string => {
    const value = tape.values[place];
    if (!value) return '';
    const gradient = value.gradient ? `    ∂L/∂${names[place] ?? ''} = ${spell(value.gradient, value.shape)}` : '';
    return ` = ${spell(value.numbers, value.shape)}${gradient}`;
  };
  const made = new Set(tape.nodes.flatMap(({ outputs }) => outputs));
  const leaves = tape.values.flatMap(({ name }, place) =>
    name !== '' && !made.has(place) ? [`${name}${numbers(place)}`] : [],
  );
  const operations = tape.nodes.flatMap(({ kernel, inputs, outputs }) =>
    outputs.map(
      (place) =>
        `${names[place] ?? ''} = ${kernel}(${inputs.map((input) => names[input] ?? '').join(', ')})${numbers(place)}`,
    ),
  );
  return [...leaves, ...operations].join('\n');
}
