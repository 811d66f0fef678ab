/** The values that a slider can have, in order. Pure. */
import { CourseError } from '../../../course/course-error.ts';
import { say } from '../../words.ts';

/** What a step cannot be without: the same number of digits, not 0.30000000000000004. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

export function evenStops(min: number, max: number, step: number): number[] {
  return Array.from({ length: Math.floor((max - min) / step + 1e-9) + 1 }, (_, i) => tidy(min + i * step));
}

/** Steps of a slider whose scale is its own. */
const steps = 200;

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly transform: (value: number) => number;
  readonly invert: ((value: number) => number) | undefined;
  /** To the slider's step; without one, to three significant digits. */
  readonly round: ((value: number) => number) | undefined;
  /** A value that must be among them. */
  readonly also: number;
}

/** Values whose transforms are evenly spaced, but for the rounding. */
export function scaledStops({ min, max, transform, invert, round, also }: Scale): number[] {
  const [from, to] = [transform(min), transform(max)];
  const scale = Array.from({ length: steps + 1 }, (_, i) => transform(min + ((max - min) * i) / steps));
  const rising = scale.every((value, i) => i === 0 || value > (scale[i - 1] ?? Infinity));
  const falling = scale.every((value, i) => i === 0 || value < (scale[i - 1] ?? -Infinity));
  if (!Number.isFinite(from) || !Number.isFinite(to) || !(rising || falling))
    throw new CourseError(say((w) => w.transform));
  const back = invert ?? ((value: number) => bisect(transform, value, rising ? [min, max] : [max, min]));
  const inner = Array.from({ length: steps - 1 }, (_, i) => {
    const value = back(from + ((to - from) * (i + 1)) / steps);
    return Math.min(max, Math.max(min, round ? round(value) : Number(value.toPrecision(3))));
  });
  const all = [min, ...inner, max, also].filter((value) => Number.isFinite(value));
  return [...new Set(all)].sort((a, b) => a - b);
}

/** Where a function that rises from the first end to the second has the value. */
function bisect(rising: (value: number) => number, wanted: number, [first, second]: readonly [number, number]): number {
  let [low, high] = [first, second];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (rising(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
