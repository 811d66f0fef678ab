import { CourseError } from '../../course/course-error.ts';
import type { InputSpec, InputValue, Primitive } from '../../protocol/output.ts';
import { asText } from '../as-text.ts';
import { say } from '../words.ts';
import { inline } from './print.ts';
import type { ChoiceOptions, Input, Inputs, RangeOptions } from './types.ts';

/** An input whose value is shown and returned as it is. */
function plain<T extends InputValue>(spec: InputSpec, initial: T, fit: (value: InputValue) => T): Input<T> {
  return { spec, initial, read: fit, accept: fit };
}

function isPrimitive(value: unknown): value is Primitive {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** What a step cannot be without: the same number of digits, not 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function range(extent: readonly [number, number], { label = '', value, step }: RangeOptions = {}): Input<number> {
  const [min, max] = extent;
  if (!Number.isFinite(min) || !Number.isFinite(max) || !(min < max)) throw new CourseError(say((w) => w.range));
  const by = step !== undefined && step > 0 ? step : tidy((max - min) / 100);
  const fit = (given: number): number => Math.min(max, Math.max(min, tidy(min + Math.round((given - min) / by) * by)));
  const initial = fit(value ?? (min + max) / 2);
  return plain({ type: 'range', label, min, max, step: by }, initial, (given) =>
    typeof given === 'number' && Number.isFinite(given) ? fit(given) : initial,
  );
}

function number(first: readonly [number, number] | RangeOptions = {}, second: RangeOptions = {}): Input<number> {
  const extent: readonly [number, number] | null = isExtent(first) ? first : null;
  const { label = '', value, step } = isExtent(first) ? second : first;
  const [min, max] = extent ?? [-Infinity, Infinity];
  if (Number.isNaN(min) || Number.isNaN(max) || min > max) throw new CourseError(say((w) => w.range));
  const fit = (given: number): number => Math.min(max, Math.max(min, given));
  const initial = fit(value ?? (Number.isFinite(min) ? min : 0));
  const bound = (limit: number): number | null => (Number.isFinite(limit) ? limit : null);
  return plain({ type: 'number', label, min: bound(min), max: bound(max), step: step ?? null }, initial, (given) =>
    typeof given === 'number' && Number.isFinite(given) ? fit(given) : initial,
  );
}

function isExtent(value: readonly [number, number] | RangeOptions): value is readonly [number, number] {
  return Array.isArray(value);
}

function choose<T>(
  type: 'select' | 'radio',
  choices: readonly T[] | ReadonlyMap<string, T>,
  { label = '', value, format }: ChoiceOptions<T> = {},
): Input<T> {
  const pairs: readonly (readonly [string, T])[] =
    choices instanceof Map
      ? [...choices]
      : Array.from(choices as readonly T[], (item) => [format ? format(item) : inline(item), item] as const);
  const options = pairs.map(([key, item]) => {
    const text = asText(key);
    return { label: text, item, value: isPrimitive(item) ? item : text };
  });
  const first = options.find(({ item }) => item === value) ?? options[0];
  if (!first) throw new CourseError(say((w) => w.choices));
  const find = (given: InputValue): (typeof options)[number] =>
    options.find((option) => Object.is(option.value, given)) ?? first;
  return {
    spec: { type, label, choices: options.map((option) => ({ label: option.label, value: option.value })) },
    initial: first.value,
    read: (given) => find(given).item,
    accept: (given) => find(given).value,
  };
}

export const inputs: Inputs = {
  range,
  number,
  select: (choices, options) => choose('select', choices, options),
  radio: (choices, options) => choose('radio', choices, options),
  toggle: ({ label = '', value = false } = {}) =>
    plain<boolean>({ type: 'toggle', label }, value, (given) => (typeof given === 'boolean' ? given : value)),
  text: ({ label = '', value = '', placeholder = '' } = {}) =>
    plain<string>({ type: 'text', label, placeholder: asText(placeholder) }, value, (given) =>
      typeof given === 'string' ? given : value,
    ),
  button: (label = '') =>
    plain<number>({ type: 'button', label }, 0, (given) =>
      typeof given === 'number' && given >= 0 ? Math.trunc(given) : 0,
    ),
  draw({ label = '', size = 8 } = {}) {
    if (!Number.isInteger(size) || size < 4 || size > 128) throw new CourseError(say((w) => w.drawSize));
    return plain<Float32Array<ArrayBuffer>>({ type: 'draw', label, size }, new Float32Array(size * size), (given) => {
      if (typeof given !== 'object' || given === null || given.length !== size * size)
        return new Float32Array(size * size);
      return Float32Array.from(given, (value) => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0));
    });
  },
};

export function isInput(value: unknown): value is Input<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'spec' in value &&
    'read' in value &&
    'accept' in value &&
    'initial' in value
  );
}
