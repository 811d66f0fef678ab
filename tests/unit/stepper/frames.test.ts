import { expect, test } from 'vitest';
import { framesOf } from '../../../components/stepper/frames.ts';
import { programOf, resized, start } from '../../../components/stepper/state.ts';
import { trace } from '../../../src/nn/trace/trace.ts';

test('the frames of a storyboard go from the first step to the last, and leave none out', () => {
  const { steps } = trace(programOf(start));
  const frames = framesOf(steps);
  expect(frames.flatMap((frame) => frame.steps)).toEqual(steps);
  expect(frames.at(-1)?.cursor).toBe(steps.length);
});

test('a large network’s storyboard stays a few pages long', () => {
  const { steps } = trace(programOf({ ...resized(start, [8, 16, 16, 4], 2, 1), ending: 'squaredSigmoid', epochs: 3 }));
  const told = framesOf(steps).flatMap((frame) => frame.steps);
  expect(steps.length).toBeGreaterThan(5000);
  expect(told.length).toBeLessThan(1000);
});
