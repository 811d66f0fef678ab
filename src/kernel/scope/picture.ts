import { CourseError } from '../../course/course-error.ts';
import type { Picture } from '../../protocol/output.ts';
import { isTensor, numbersOf, snapshot } from '../tensor.ts';
import { say } from '../words.ts';
import type { Pixels, Tone } from './types.ts';

/** Brightness values, row by row; `channels` a pixel: 1 grey, 3 colours, 4 with opacity. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly values: ArrayLike<number>;
}

/** Reads pixels at once, or when the tensor's values have come. Throws `CourseError`, or rejects with it. */
export function rasterOf(pixels: Pixels): Raster | Promise<Raster> {
  if (isTensor(pixels)) {
    const { shape, data } = snapshot(pixels);
    return data.then((values) => shaped(numbersOf(values), shape));
  }
  if (!isList(pixels)) throw wrong();
  const rows: readonly unknown[] = [...pixels];
  const first = rows[0];
  if (!isList(first)) throw wrong();
  const flat: unknown[] = rows.flatMap((row) => (isList(row) ? Array.from(row) : []));
  const deep = isList(flat[0]);
  const values = deep ? flat.flatMap((pixel) => (isList(pixel) ? Array.from(pixel) : [])) : flat;
  const depth = deep && isList(flat[0]) ? [flat[0].length] : [];
  return shaped(values.map(Number), [rows.length, first.length, ...depth]);
}

/** The first pictures of a tensor, cut along its first dimension. */
export async function rastersOf(tensor: Extract<Pixels, { readonly dtype: string }>, most: number): Promise<Raster[]> {
  const { shape, data } = snapshot(tensor);
  const values = Float32Array.from(numbersOf(await data));
  const [count = 0, ...inner] = shape;
  const size = inner.reduce((product, length) => product * length, 1);
  return Array.from({ length: Math.min(count, most) }, (_, i) => shaped(values.slice(i * size, (i + 1) * size), inner));
}

function shaped(values: ArrayLike<number>, shape: readonly number[]): Raster {
  const [height = 0, width = 0, channels = 1, ...more] = shape;
  if (
    more.length > 0 ||
    shape.length < 2 ||
    ![1, 3, 4].includes(channels) ||
    values.length !== width * height * channels
  )
    throw wrong();
  if (width < 1 || height < 1 || width > 4096 || height > 4096) throw new CourseError(say((w) => w.pictureSize));
  return { width, height, channels, values };
}

export function pictureOf({ width, height, channels, values }: Raster, label: string, tone: Tone): Picture {
  const pixels = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < width * height; i++) {
    for (let channel = 0; channel < 3; channel++) {
      pixels[4 * i + channel] = 255 * (values[channels * i + (channels === 1 ? 0 : channel)] ?? 0);
    }
    pixels[4 * i + 3] = channels === 4 ? 255 * (values[4 * i + 3] ?? 0) : 255;
  }
  return { width, height, pixels, label, tone: tone === 'good' || tone === 'bad' ? tone : 'plain' };
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

function wrong(): CourseError {
  return new CourseError(say((w) => w.pixels));
}
