/** The terms of a sum so far: what a pre-activation or a fan-in is stacked from. */
import type { Step } from '../../src/nn/trace/step.ts';
import type { View } from './view.ts';

const added = new Set<Step['rule']['name']>(['product', 'bias', 'fanIn']);

export interface Term {
  readonly value: number;
  /** Where it begins and ends on the sum's line */
  readonly from: number;
  readonly to: number;
}

/** The terms that this step's sum has by now, in order; empty where the step adds to no sum. */
export function termsAt({ timeline, cursor, step }: View): Term[] {
  if (!step || !added.has(step.rule.name)) return [];
  const target = step.writes.at(-1)?.ref;
  const values: number[] = [];
  for (let i = cursor - 1; i >= 0; i--) {
    const one = timeline.trace.steps[i];
    if (!one || !added.has(one.rule.name) || one.writes.at(-1)?.ref !== target) break;
    values.unshift(one.rule.name === 'bias' ? (one.given[1] ?? 0) : one.value);
  }
  let sum = 0;
  return values.map((value) => {
    const from = sum;
    sum += value;
    return { value, from, to: sum };
  });
}
