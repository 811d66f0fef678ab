import { CourseError } from '../../../course/course-error.ts';
import { inputLimits } from '../../../protocol/input.ts';
import { asText } from '../../as-text.ts';
import { say } from '../../words.ts';
import { labelOf, plain } from './input.ts';
import { evenStops, scaledStops, tidy } from './stops.ts';
import type { Input, Inputs, NumberOptions } from './types.ts';

type Extent = readonly [min: number, max: number];

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** What an option gives, or what stands for it where it is not given. */
function numeric(given: unknown, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (!isNumber(given)) throw new CourseError(say((w) => w.inputNumber(asText(given))));
  return given;
}

function stepOf({ step }: NumberOptions): number | undefined {
  if (step !== undefined && !(isNumber(step) && step > 0)) throw new CourseError(say((w) => w.step));
  return step;
}

function nearest(stops: readonly number[], value: number): number {
  return stops.reduce((best, stop) => (Math.abs(stop - value) < Math.abs(best - value) ? stop : best));
}

export const range: Inputs['range'] = (extent = [0, 1], options = {}) => {
  // The types say two numbers; a cell's types are blanked, not checked.
  const [min, max] = Array.isArray(extent) ? (extent as Extent) : [NaN, NaN];
  if (!isNumber(min) || !isNumber(max) || min >= max) throw new CourseError(say((w) => w.range));
  const { format, transform, invert } = options;
  const given = stepOf(options);
  const step = given ?? tidy((max - min) / 100);
  const wanted = Math.min(max, Math.max(min, numeric(options.value, (min + max) / 2)));
  const even = (value: number): number =>
    Math.min(max, Math.max(min, tidy(min + Math.round((value - min) / step) * step)));

  let stops: readonly number[] | undefined;
  if (transform)
    stops = scaledStops({ min, max, transform, invert, round: given === undefined ? undefined : even, also: wanted });
  else if (format) stops = evenStops(min, max, step);
  if (stops && stops.length > inputLimits.stops + 1) throw new CourseError(say((w) => w.stops(inputLimits.stops)));

  const fit = (value: number): number => (stops ? nearest(stops, value) : even(value));
  const initial = fit(wanted);
  const spec = {
    type: 'range',
    label: labelOf(options),
    min,
    max,
    step,
    ...(transform && stops && { stops: [...stops] }),
    ...(format && stops && { texts: stops.map((value) => asText(format(value))) }),
  } as const;
  return plain(spec, initial, (value) => (isNumber(value) ? fit(value) : initial));
};

function isExtent(value: unknown): value is Extent {
  return Array.isArray(value);
}

export function number(first: Extent | NumberOptions = {}, second: NumberOptions = {}): Input<number> {
  const [min, max] = isExtent(first) ? first : ([-Infinity, Infinity] as const);
  const options = isExtent(first) ? second : first;
  if (typeof min !== 'number' || typeof max !== 'number' || !(min <= max)) throw new CourseError(say((w) => w.range));
  const middle = isNumber(min) && isNumber(max) ? (min + max) / 2 : 0;
  const fit = (value: number): number => Math.min(max, Math.max(min, value));
  const step = stepOf(options);
  const wanted = numeric(options.value, middle);
  // As with Observable, the step rounds what the cell gives, not what the reader types.
  const initial = fit(step === undefined ? wanted : tidy(Math.round(wanted / step) * step));
  const bound = (limit: number): number | null => (Number.isFinite(limit) ? limit : null);
  return plain(
    { type: 'number', label: labelOf(options), min: bound(min), max: bound(max), step: step ?? null },
    initial,
    (value) => (isNumber(value) ? fit(value) : initial),
  );
}
