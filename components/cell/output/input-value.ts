/** What a control shows of a value that came from a cell, whatever a cell may have sent. Pure. */
import type { InputSpec, ShownValue } from '../../../src/protocol/input.ts';

function listOf(value: ShownValue): readonly unknown[] {
  return value !== null && typeof value === 'object' ? Array.from(value as ArrayLike<unknown>) : [];
}

export function numberOf(value: ShownValue): number {
  return typeof value === 'number' ? value : 0;
}

export function textOf(value: ShownValue): string {
  return typeof value === 'string' ? value : '';
}

export function numbersOf(value: ShownValue): readonly number[] {
  return listOf(value).filter((each) => typeof each === 'number');
}

/** The keys that are chosen: one, several or none. */
export function keysOf(value: ShownValue): readonly string[] {
  return typeof value === 'string' ? [value] : listOf(value).filter((each) => typeof each === 'string');
}

export interface NamedFile {
  readonly name: string;
  readonly size: number;
}

export function filesOf(value: ShownValue): readonly NamedFile[] {
  return listOf(value).filter((each): each is NamedFile => typeof each === 'object' && each !== null && 'name' in each);
}

/** The keys in the order of the choices, with one more or less. */
export function toggled(
  choices: readonly { readonly key: string }[],
  chosen: readonly string[],
  key: string,
  on: boolean,
): string[] {
  return choices.map((each) => each.key).filter((each) => (each === key ? on : chosen.includes(each)));
}

type Range = Extract<InputSpec, { type: 'range' }>;

/** How a slider that has its own scale or texts counts its positions; of a plain one, the value is the position. */
export interface Slide {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly at: (value: number) => number;
  readonly value: (at: number) => number;
}

export function stepOf({ min, max, step }: Range): number {
  return step > 0 ? step : (max - min) / 100;
}

/** A slider moves through its values by their places, where they are not evenly spaced. */
export function slideOf(spec: Range): Slide {
  const { stops } = spec;
  if (!stops || stops.length === 0)
    return { min: spec.min, max: spec.max, step: stepOf(spec), at: (value) => value, value: (at) => at };
  const distance = (index: number, value: number): number => Math.abs((stops[index] ?? NaN) - value);
  return {
    min: 0,
    max: stops.length - 1,
    step: 1,
    at: (value) => stops.reduce((best, _, index) => (distance(index, value) < distance(best, value) ? index : best), 0),
    value: (at) => stops[Math.round(at)] ?? spec.min,
  };
}

/** Which of a slider's texts belongs to a value. */
export function textAt(spec: Range, value: number): string | undefined {
  const index = spec.stops ? slideOf(spec).at(value) : Math.round((value - spec.min) / stepOf(spec));
  return spec.texts?.[index];
}
