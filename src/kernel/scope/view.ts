import { CourseError } from '../../course/course-error.ts';
import { shownOf, type InputSpec } from '../../protocol/input.ts';
import { say } from '../words.ts';
import type { Context } from './context.ts';
import { isInput } from './inputs/input.ts';
import type { Kept, View } from './inputs/types.ts';

/** An input's slot is its label; a label that comes twice is numbered. So a rerun finds what the reader has set. */
export function viewOf({ emitter, inputs, kept }: Context): View {
  const seen = new Map<string, number>();
  return (input) => {
    if (!isInput(input)) throw new CourseError(say((w) => w.notInput));
    const name = nameOf(input.spec);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const slot = count === 1 ? name : `${name} (${count})`;
    const set = Object.hasOwn(inputs, slot) ? inputs[slot] : undefined;
    const value = set === undefined ? input.initial : input.accept(set);
    emitter.put(slot, { kind: 'input', input: input.spec, value: shownOf(value) });
    const keep = kept.get(slot) ?? {};
    kept.set(slot, keep satisfies Kept);
    return input.read(value, keep);
  };
}

/** A button seldom has a label beside what is written on it. */
function nameOf(spec: InputSpec): string {
  return spec.type === 'button' && spec.label === '' ? spec.contents.join(' ') : spec.label;
}
