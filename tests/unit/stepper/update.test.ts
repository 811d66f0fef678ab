import { expect, test } from 'vitest';
import { programOf, start } from '../../../components/stepper/state.ts';
import { stackAt } from '../../../components/stepper/stack.ts';
import { updateAt } from '../../../components/stepper/update.ts';
import { viewAt } from '../../../components/stepper/view.ts';
import { Timeline } from '../../../src/nn/trace/cursor.ts';
import { trace } from '../../../src/nn/trace/trace.ts';

const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(6)));

/** The updates of the first weight, step by step: what is shown, and null for what has not come yet. */
function updates(optimiser: (typeof start)['optimiser'], epochs = 1): Record<string, number | null>[] {
  const timeline = new Timeline(trace(programOf({ ...start, optimiser, epochs })));
  return timeline.trace.steps.flatMap(({ phase, epoch, writes }, i) => {
    if (phase !== 'update' || epoch !== epochs - 1 || !/\.1\._\.0\.0$/.test(writes[0]?.ref ?? '')) return [];
    const numbers = updateAt(viewAt(timeline, i + 1));
    return [Object.fromEntries(numbers.map(({ what, value }) => [what, rounded(value)]))];
  });
}

test('an update goes from old by way of gradient and step to new', () => {
  expect(updates('sgd')).toEqual([
    { old: 0.5, dw: -0.376201, step: 0.03762, new: null },
    { old: 0.5, dw: -0.376201, step: 0.03762, new: 0.53762 },
  ]);
});

test('momentum shows its velocity, and in a later epoch begins anew with what the weight is by then', () => {
  const [first, ...rest] = updates('momentum', 2);
  expect(Object.keys(first ?? {})).toEqual(['old', 'dw', 'm', 'step', 'new']);
  expect(first).toMatchObject({ old: 0.53762, step: null, new: null });
  expect(first?.['m']).not.toBeNull();
  expect(rest.at(-1)?.['new']).toBeCloseTo(0.53762 + (rest.at(-1)?.['step'] ?? NaN), 5);
});

test('Adam shows both means, both corrected, and the step', () => {
  expect(updates('adam').map((numbers) => Object.values(numbers).filter((value) => value !== null).length)).toEqual([
    3, 4, 5, 6, 7, 8,
  ]);
  expect(updates('adam').at(-1)).toEqual({
    old: 0.5,
    dw: -0.376201,
    m: -0.03762,
    v: 0.000142,
    mHat: -0.376201,
    vHat: 0.141527,
    step: 0.1,
    new: 0.6,
  });
});

test('a batch stacks the gradients of its examples and ends with their mean', () => {
  const two = { ...start, inputs: [...start.inputs, [2, -1]], targets: [...start.targets, [0]] };
  const timeline = new Timeline(trace(programOf(two)));
  const at = timeline.trace.steps.findIndex(({ rule }) => rule.name === 'meanGradient');
  const stack = stackAt(viewAt(timeline, at + 1));
  const [first, second] = stack?.terms ?? [];
  expect(stack?.isMean).toBe(true);
  expect(second?.from).toBe(first?.to);
  expect(stack?.result).toBeCloseTo(((first?.value ?? NaN) + (second?.value ?? NaN)) / 2, 12);
});

test('a pre-activation is stacked term by term, its bias last', () => {
  const timeline = new Timeline(trace(programOf(start)));
  expect([1, 2, 3].map((cursor) => stackAt(viewAt(timeline, cursor))?.terms.map(({ value }) => value))).toEqual([
    undefined,
    [0.5, 0.4],
    [0.5, 0.4, 0.1],
  ]);
});
