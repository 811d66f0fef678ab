/** What a control shows of a value that came from a cell, whatever a cell may have sent. Pure. */
import type { InputSpec, InputValue } from '../../../src/protocol/input.ts';

export function numberOf(value: InputValue): number {
  return typeof value === 'number' ? value : 0;
}

export function numbersOf(value: InputValue): ArrayLike<number> {
  return value !== null && typeof value === 'object' ? value : [];
}

export function stepOf(spec: Extract<InputSpec, { type: 'range' }>): number {
  return spec.step > 0 ? spec.step : (spec.max - spec.min) / 100;
}
