import type { DigitBytes } from '../digits-file.ts';

const size = 8;
const classes = 10;
const darkest = 16;

/**
 * Reads scikit-learn's digits.csv: a picture a line, 64 pixels of 0 … 16 row by row, then its label.
 * @throws Error that names the line, when a line is anything else
 */
export function parseDigits(csv: string): DigitBytes {
  const lines = csv.trimEnd().split('\n');
  const labels = new Uint8Array(lines.length);
  const pixels = new Uint8Array(lines.length * size * size);
  lines.forEach((line, index) => {
    const values = line.split(',').map(Number);
    const label = values.pop() ?? NaN;
    const right =
      values.length === size * size && within(label, classes - 1) && values.every((value) => within(value, darkest));
    if (!right)
      throw new Error(`digits.csv, line ${index + 1}: expected ${size * size} pixels of 0 to ${darkest} and a label.`);
    labels[index] = label;
    pixels.set(values, index * size * size);
  });
  return { size, labels, pixels };
}

function within(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}
