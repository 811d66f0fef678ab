import type { Output } from '../../protocol/output.ts';
import { isDisplayable, plotOutput } from '../plot/output.ts';
import { textOutput } from '../text-output.ts';
import { valueTree } from '../value-tree.ts';
import type { Ticket } from '../emitter.ts';
import type { Context } from './context.ts';
import { iterate, sourceOf } from './iterate.ts';
import type { Display } from './types.ts';

export function displayOf({ emitter, language }: Context): Display {
  /** The output of a value; of one with tensors, when their numbers are there. */
  const outputOf = (value: unknown): Output | Promise<Output> => {
    if (isDisplayable(value)) return plotOutput(value);
    if (typeof value === 'string') return textOutput(value, 'plain', language);
    const { tree, filled } = valueTree(value);
    return filled ? filled.then(() => ({ kind: 'value', tree })) : { kind: 'value', tree };
  };

  const show = (slot: string, value: unknown, given?: Ticket): void => {
    const source = sourceOf(value);
    const output = source ? null : outputOf(value);
    if (output !== null && !(output instanceof Promise)) {
      if (given) given.put(output);
      else emitter.put(slot, output);
      return;
    }
    const ticket = given ?? emitter.reserve(slot);
    if (output !== null) emitter.hold(output.then((made) => ticket.put(made)));
    if (source === null) return;
    emitter.play(async (shown) => {
      const showEach = async (each: unknown): Promise<boolean> => {
        const taken = ticket.put(await outputOf(each));
        shown();
        return taken;
      };
      await iterate(source, showEach, emitter.over);
    });
  };

  return (value, name) => {
    const slot = emitter.slot(name);
    if (value instanceof Promise) {
      const ticket = emitter.reserve(slot);
      // What it resolves to may be a source, and is shown in this turn.
      emitter.hold(value.then((resolved: unknown) => show(slot, resolved, ticket)));
    } else show(slot, value);
    return value;
  };
}
