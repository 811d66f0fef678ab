import { CourseError } from '../../course/course-error.ts';
import { asText } from '../as-text.ts';
import { say } from '../words.ts';
import type { Context } from './context.ts';
import { isInput } from './inputs.ts';
import type { View } from './types.ts';

/** An input's slot is its label; a label that comes twice is numbered. So a rerun finds what the reader has set. */
export function viewOf({ emitter, inputs }: Context): View {
  const seen = new Map<string, number>();
  return (input) => {
    if (!isInput(input)) throw new CourseError(say((w) => w.notInput));
    const label = asText(input.spec.label);
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    const slot = count === 1 ? label : `${label} (${count})`;
    const set = Object.hasOwn(inputs, slot) ? inputs[slot] : undefined;
    const value = set === undefined ? input.initial : input.accept(set);
    emitter.put(slot, { kind: 'input', input: { ...input.spec, label }, value });
    return input.read(value);
  };
}
