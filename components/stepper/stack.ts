/** What a sum is stacked from so far: the terms of a pre-activation or a fan-in, or the examples of a batch and their mean. */
import type { Step } from '../../src/nn/trace/step.ts';
import type { View } from './view.ts';

const added = new Set<Step['rule']['name']>(['product', 'bias', 'fanIn']);
const averaged = new Set<Step['rule']['name']>(['meanLoss', 'meanGradient']);

export interface Term {
  readonly value: number;
  /** Where it begins and ends on the sum's line */
  readonly from: number;
  readonly to: number;
}

export interface Stack {
  /** In the order in which they were added */
  readonly terms: readonly Term[];
  /** Their sum, or of a batch their mean */
  readonly result: number;
  readonly isMean: boolean;
}

/** The stack of this step; null where it adds nothing up, or has one term only. */
export function stackAt({ timeline, cursor, step }: View): Stack | null {
  if (!step) return null;
  const isMean = averaged.has(step.rule.name);
  const values = isMean ? step.given : added.has(step.rule.name) ? addends(timeline.trace.steps, cursor) : [];
  if (values.length < 2) return null;
  let sum = 0;
  const terms = values.map((value) => {
    const from = sum;
    sum += value;
    return { value, from, to: sum };
  });
  return { terms, result: isMean ? step.value : sum, isMean };
}

/** What the steps up to here have added to the same number. */
function addends(steps: readonly Step[], cursor: number): number[] {
  const target = steps[cursor - 1]?.writes.at(-1)?.ref;
  const values: number[] = [];
  for (let i = cursor - 1; i >= 0; i--) {
    const one = steps[i];
    if (!one || !added.has(one.rule.name) || one.writes.at(-1)?.ref !== target) break;
    values.unshift(one.rule.name === 'bias' ? (one.given[1] ?? 0) : one.value);
  }
  return values;
}
