/** What a reader sees of many numbers: their range, the first of them, a small picture. Pure. */
import type { Primitive } from '../protocol/primitive.ts';
import type { NumberPicture, NumbersTree } from '../protocol/value-tree.ts';
import { numbersOf } from './tensor.ts';

const most = { values: 64, rows: 48, columns: 48, strip: 96 } as const;

type Data = ArrayLike<number | string>;

/** Describes `data`, row-major values of the given shape. Texts have neither range nor picture. */
export function describeNumbers(
  data: Data,
  { of, dtype, shape }: Pick<NumbersTree, 'of' | 'dtype' | 'shape'>,
): NumbersTree {
  const size = shape.reduce((product, length) => product * length, 1);
  const values = Array.from({ length: Math.min(data.length, most.values) }, (_, i): Primitive => data[i] ?? null);
  const bare = {
    type: 'numbers',
    of,
    dtype,
    shape,
    size,
    range: null,
    nan: 0,
    infinite: 0,
    values,
    picture: null,
  } as const;
  if (dtype === 'string' || data.length !== size) return bare;
  const numbers = numbersOf(data);
  return { ...bare, ...rangeOf(numbers), picture: pictureOf(numbers, shape) };
}

function rangeOf(numbers: ArrayLike<number>): Pick<NumbersTree, 'range' | 'nan' | 'infinite'> {
  let min = Infinity;
  let max = -Infinity;
  let sum = 0;
  let nan = 0;
  let infinite = 0;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i] ?? NaN;
    if (Number.isFinite(value)) {
      if (value < min) min = value;
      if (value > max) max = value;
      sum += value;
    } else if (Number.isNaN(value)) nan += 1;
    else infinite += 1;
  }
  const finite = numbers.length - nan - infinite;
  return { range: finite > 0 ? { min, max, mean: sum / finite } : null, nan, infinite };
}

/** A matrix as it is, a list as a strip, of anything deeper the first matrix; averaged down to what a small picture holds. */
function pictureOf(numbers: ArrayLike<number>, shape: readonly number[]): NumberPicture | null {
  if (numbers.length < 2) return null;
  const axes = shape.filter((length) => length > 1);
  const [height, width] = axes.length === 1 ? [1, axes[0] ?? 1] : [axes.at(-2) ?? 1, axes.at(-1) ?? 1];
  const fold = Math.ceil(Math.max(height / most.rows, width / (height === 1 ? most.strip : most.columns)));
  const rows = Math.ceil(height / fold);
  const columns = Math.ceil(width / fold);
  const values = Float32Array.from({ length: rows * columns }, (_, i) => {
    const top = Math.floor(i / columns) * fold;
    const left = (i % columns) * fold;
    return meanOf(numbers, width, top, Math.min(height, top + fold), left, Math.min(width, left + fold));
  });
  return { rows, columns, values, fold, first: axes.length > 2 };
}

/** The mean of a block; NaN as soon as one of its numbers is. */
function meanOf(
  numbers: ArrayLike<number>,
  width: number,
  top: number,
  bottom: number,
  left: number,
  right: number,
): number {
  let sum = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += numbers[y * width + x] ?? NaN;
  return sum / ((bottom - top) * (right - left));
}
