/** Whether two runs of a cell showed the same: text, structure and numbers, these as closely as float32 allows. Pure. */
import type { ShownOutput } from './run-chapter.ts';

export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

/** The same arithmetic: all but the last of the six digits that cells print. */
export const sameBackend: Tolerance = { relative: 2e-5, absolute: 1e-7 };
/** Another order of float32 operations, carried through some hundred steps. */
export const otherBackend: Tolerance = { relative: 2e-3, absolute: 1e-4 };

/** A number as cells print it, with a hyphen or a true minus sign. */
const numberInText = /(?<![\p{L}\p{N}_.])[-−]?\d+(?:\.\d+)?(?:e[-+−]?\d+)?/gu;
const mostReported = 5;

function close(a: number, b: number, { relative, absolute }: Tolerance): boolean {
  if (Object.is(a, b) || a === b) return true;
  return Math.abs(a - b) <= Math.max(absolute, relative * Math.max(Math.abs(a), Math.abs(b)));
}

function sameText(a: string, b: string, tolerance: Tolerance): boolean {
  if (a === b) return true;
  const numbers = (text: string) =>
    Array.from(text.matchAll(numberInText), ([token]) => Number(token.replaceAll('−', '-')));
  const [as, bs] = [numbers(a), numbers(b)];
  return (
    a.replaceAll(numberInText, '#') === b.replaceAll(numberInText, '#') &&
    as.every((value, i) => close(value, bs[i] ?? Number.NaN, tolerance))
  );
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Yields a line for each place where the values differ. */
function* differences(path: string, a: unknown, b: unknown, tolerance: Tolerance): Generator<string> {
  const differ = `${path}: recorded ${short(a)}, now ${short(b)}`;
  if (typeof a === 'number' && typeof b === 'number') {
    if (!close(a, b, tolerance)) yield differ;
  } else if (typeof a === 'string' && typeof b === 'string') {
    if (!sameText(a, b, tolerance)) yield differ;
  } else if (a instanceof Date && b instanceof Date) {
    if (a.getTime() !== b.getTime()) yield differ;
  } else if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    if (!Object.is(a, b)) yield differ;
  } else if (a instanceof Uint8ClampedArray && b instanceof Uint8ClampedArray) {
    // Rounding to 256 shades may go either way.
    const off = a.findIndex((shade, i) => Math.abs(shade - (b[i] ?? Number.NaN)) > 1);
    if (a.length !== b.length) yield `${path}: recorded ${a.length} values, now ${b.length}`;
    else if (off >= 0) yield `${path}[${off}]: recorded ${String(a[off])}, now ${String(b[off])}`;
  } else if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) {
    yield `${path}: recorded ${a.constructor.name}, now ${b.constructor.name}`;
  } else {
    const [here, there] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))];
    for (const key of new Set([...here.keys(), ...there.keys()]))
      yield* differences(`${path}.${key}`, here.get(key), there.get(key), tolerance);
  }
}

/** The slots and what kind of output each shows; inputs with what they are, but not how far. */
function structure(outputs: readonly ShownOutput[]): string {
  return outputs.map(({ slot, output }) => `${slot}: ${output.kind}`).join(', ');
}

/** Where the outputs differ in kind or order; what they hold does not count. */
export function compareStructure(recorded: readonly ShownOutput[], now: readonly ShownOutput[]): readonly string[] {
  const [before, after] = [structure(recorded), structure(now)];
  return before === after ? [] : [`recorded ${before || 'nothing'}; now ${after || 'nothing'}`];
}

/** Where the outputs differ, at most five places. */
export function compareOutputs(
  recorded: readonly ShownOutput[],
  now: readonly ShownOutput[],
  tolerance: Tolerance,
): readonly string[] {
  const other = compareStructure(recorded, now);
  if (other.length > 0) return other;
  return recorded
    .flatMap(({ slot, output }, i) => [...differences(slot, output, now[i]?.output, tolerance)])
    .slice(0, mostReported);
}
