import { formatNumber } from '../../course/number.ts';
import { isTensor, snapshot } from '../tensor.ts';
import type { Words } from '../words.ts';
import { inline } from './print.ts';
import type { Checked } from './types.ts';

/** Values in row-major order and the lengths of their dimensions; none for a single value. */
export interface Flat {
  readonly shape: readonly number[];
  readonly values: ArrayLike<unknown>;
  /** Of a list whose parts have several shapes: these, for no lengths describe it. */
  readonly uneven?: string;
}

/** What differs first, in words; null when nothing does. */
export function compare(got: Flat, expected: Flat, tolerance: number, words: Words): string | null {
  if (shapeOf(got) !== shapeOf(expected)) return words.checkShape(shapeOf(got), shapeOf(expected));
  for (let i = 0; i < got.values.length; i++) {
    const a = got.values[i];
    const b = expected.values[i];
    if (same(a, b, tolerance)) continue;
    if (got.shape.length === 0) return words.checkGot(spelled(a), spelled(b));
    return words.checkAt(placeOf(i, got.shape), spelled(a), spelled(b));
  }
  return null;
}

function same(a: unknown, b: unknown, tolerance: number): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return Object.is(a, b);
  return Object.is(a, b) || a === b || Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
}

function shapeOf({ shape, uneven }: Flat): string {
  return uneven ?? shape.join(', ');
}

/** The indices of the i-th value. */
function placeOf(index: number, shape: readonly number[]): string {
  let rest = index;
  return shape
    .toReversed()
    .map((length) => {
      const at = rest % length;
      rest = Math.floor(rest / length);
      return at;
    })
    .toReversed()
    .join(', ');
}

export function flatten(value: Checked): Flat | Promise<Flat> {
  if (isTensor(value)) {
    const { shape, data } = snapshot(value);
    return data.then((values) => ({ shape, values }));
  }
  if (!isList(value)) return { shape: [], values: [value] };
  const parts = Array.from<Checked>(value).map(flatten);
  const known = parts.filter((part): part is Flat => !(part instanceof Promise));
  return known.length === parts.length ? join(known) : Promise.all(parts.map(async (part) => part)).then(join);
}

/** Parts of one shape make an array; parts of several do not, and their values are counted through. */
function join(parts: readonly Flat[]): Flat {
  const inner = parts[0]?.shape ?? [];
  const shapes = parts.map(shapeOf);
  const values = parts.flatMap((part) => Array.from(part.values));
  const even = parts.every((part, i) => part.uneven === undefined && shapes[i] === shapes[0]);
  if (even) return { shape: [parts.length, ...inner], values };
  return { shape: [values.length], values, uneven: shapes.map((shape) => `[${shape}]`).join(', ') };
}

function isList(value: Checked): value is ArrayLike<number> | readonly Checked[] {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

export function spelled(value: unknown): string {
  return typeof value === 'number' ? formatNumber(value) : inline(value, 1);
}
