import { CourseError } from '../../../course/course-error.ts';
import { inputLimits, type InputValue } from '../../../protocol/input.ts';
import { asText } from '../../as-text.ts';
import { say } from '../../words.ts';
import { inline } from '../print.ts';
import { input, labelOf } from './input.ts';
import type { Input, Inputs } from './types.ts';

/** Any options of `select`, `radio` and `checkbox`: their overloads say which go together. */
interface Options {
  readonly label?: string;
  readonly format?: (item: unknown) => unknown;
  readonly keyof?: (item: unknown) => unknown;
  readonly valueof?: (item: unknown) => unknown;
  readonly multiple?: boolean;
  readonly value?: unknown;
}

interface Choice {
  readonly label: string;
  readonly key: string;
  readonly value: unknown;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return value !== null && value !== undefined && typeof Reflect.get(Object(value), Symbol.iterator) === 'function';
}

/**
 * Choices of anything. Only texts cross to the page, so each choice has a key: its own text, and the how-manieth of that
 * text it is. So two objects that look alike stay two, and a choice is found again though others come and go.
 */
function choicesOf(data: unknown, options: Options): readonly Choice[] {
  if (!isIterable(data)) throw new CourseError(say((w) => w.choices));
  const ofMap = data instanceof Map;
  const entry = (item: unknown, at: 0 | 1): unknown => (item as readonly unknown[])[at];
  const keyof = options.keyof ?? ((item: unknown) => (ofMap ? inline(entry(item, 0)) : inline(item)));
  const valueof = options.valueof ?? ((item: unknown) => (ofMap ? entry(item, 1) : item));
  const format = options.format ?? keyof;
  const seen = new Map<string, number>();
  const choices = Array.from(data, (item) => {
    const key = asText(keyof(item));
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return { label: asText(format(item)), key: `${nth} ${key}`, value: valueof(item) };
  });
  if (choices.length === 0 || choices.length > inputLimits.choices) throw new CourseError(say((w) => w.choices));
  return choices;
}

/** The choice of a value. The types say it is one of them; a cell may say anything. */
function choiceOf(choices: readonly Choice[], value: unknown): Choice {
  const found = choices.find((choice) => Object.is(choice.value, value));
  if (!found) throw new CourseError(say((w) => w.notAmong(inline(value, 1))));
  return found;
}

function one(type: 'select' | 'radio', data: unknown, options: Options): Input<unknown> {
  const choices = choicesOf(data, options);
  const first = type === 'select' ? choices[0] : undefined;
  // As with Observable, null is no choice at all, unless it is among them.
  const none = options.value === undefined || (options.value === null && !choices.some(({ value }) => value === null));
  const initial = (none ? first : choiceOf(choices, options.value))?.key ?? null;
  const find = (given: InputValue): Choice | undefined => choices.find(({ key }) => key === given);
  const spec = { label: labelOf(options), choices: choices.map(({ label, key }) => ({ label, key })) };
  return input<unknown>({
    spec: type === 'select' ? { type, multiple: false, ...spec } : { type, ...spec },
    initial,
    accept: (given) => find(given)?.key ?? initial,
    read: (given) => find(given)?.value ?? null,
  });
}

function several(type: 'select' | 'checkbox', data: unknown, options: Options): Input<unknown[]> {
  const choices = choicesOf(data, options);
  const wanted = options.value ?? [];
  if (!isIterable(wanted) || typeof wanted === 'string') throw new CourseError(say((w) => w.severalValues));
  const chosen = new Set(Array.from(wanted, (value) => choiceOf(choices, value)));
  const initial = choices.filter((choice) => chosen.has(choice)).map(({ key }) => key);
  const among = (given: InputValue): readonly Choice[] => {
    const keys: ReadonlySet<unknown> = new Set<unknown>(Array.isArray(given) ? given : initial);
    return choices.filter(({ key }) => keys.has(key));
  };
  const spec = { label: labelOf(options), choices: choices.map(({ label, key }) => ({ label, key })) };
  return input({
    spec: type === 'select' ? { type, multiple: true, ...spec } : { type, ...spec },
    initial,
    accept: (given) => among(given).map(({ key }) => key),
    read: (given) => among(given).map(({ value }) => value),
  });
}

// The overloads say what comes of which options; below them everything is unknown.
export const select = ((data: unknown, options: Options = {}) =>
  options.multiple === true ? several('select', data, options) : one('select', data, options)) as Inputs['select'];

export const radio = ((data: unknown, options: Options = {}) => one('radio', data, options)) as Inputs['radio'];

export const checkbox = ((data: unknown, options: Options = {}) =>
  several('checkbox', data, options)) as Inputs['checkbox'];

export const toggle = ((options: Options & { readonly values?: readonly [unknown, unknown] } = {}) => {
  const [on, off] = Array.isArray(options.values) ? options.values : [true, false];
  const initial = options.value !== undefined && Object.is(options.value, on);
  if (options.value !== undefined && !initial && !Object.is(options.value, off))
    throw new CourseError(say((w) => w.notAmong(inline(options.value, 1))));
  return input<unknown>({
    spec: { type: 'toggle', label: labelOf(options) },
    initial,
    accept: (given) => (typeof given === 'boolean' ? given : initial),
    read: (given) => (given === true ? on : off),
  });
}) as Inputs['toggle'];
