import { isDisplayable, plotOutput } from '../plot/output.ts';
import { valueTree } from '../value-tree.ts';
import type { Context } from './context.ts';
import type { Display } from './types.ts';

export function displayOf({ emitter }: Context): Display {
  return (value, name) => {
    const slot = emitter.slot(name);
    if (isDisplayable(value)) return emitter.put(slot, plotOutput(value));
    if (typeof value === 'string') return emitter.put(slot, { kind: 'text', text: value, tone: 'plain' });
    const { tree, filled } = valueTree(value);
    if (!filled) return emitter.put(slot, { kind: 'value', tree });
    const ticket = emitter.reserve(slot);
    emitter.hold(filled.then(() => ticket.put({ kind: 'value', tree })));
  };
}
