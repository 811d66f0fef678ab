import type { InputSpec, InputValue } from '../../../protocol/input.ts';
import { asText } from '../../as-text.ts';
import type { Input } from './types.ts';

/** Only what these functions made is shown: an object that merely looks like an input could send the page anything. */
const made = new WeakSet();

export function isInput(value: unknown): value is Input<unknown> {
  return typeof value === 'object' && value !== null && made.has(value);
}

export function input<T>(of: Input<T>): Input<T> {
  made.add(of);
  Object.freeze(of.spec);
  return Object.freeze(of);
}

/** An input whose value is shown and returned as it is; `fit` makes the nearest it can have of any value. */
export function plain<T extends InputValue>(spec: InputSpec, initial: T, fit: (value: InputValue) => T): Input<T> {
  return input({ spec, initial, accept: fit, read: fit });
}

/** Types say text; a cell may give anything. */
export function labelOf(options: { readonly label?: string }): string {
  return options.label === undefined ? '' : asText(options.label);
}
