import { expect, test } from 'vitest';
import { CourseError } from '../../../src/course/course-error.ts';
import { fit } from '../../../src/kernel/fit.ts';
import type { Output } from '../../../src/protocol/output.ts';
import { limits } from '../../../src/protocol/size.ts';
import { recordedOutputs } from '../protocol/corpus.ts';

test('what the chapters’ cells show passes as it is', () => {
  expect(recordedOutputs.length).toBeGreaterThan(20);
  for (const output of recordedOutputs) expect(fit(output)).toEqual(output);
});

test('a long text is cut, and a label sooner than a text that is an output by itself', () => {
  const long = 'x'.repeat(10 ** 6);
  const text = fit({ kind: 'text', text: long, tone: 'plain' });
  expect(text).toMatchObject({ text: `${'x'.repeat(limits.text - 1)}…` });
  const bar = fit({ kind: 'progress', label: long, done: 1, total: 2, ms: 0 });
  expect(bar).toMatchObject({ label: `${'x'.repeat(limits.label - 1)}…`, done: 1 });
});

const cyclic: Record<string, unknown> = { kind: 'text', text: 'x', tone: 'plain' };
cyclic['self'] = cyclic;
const throwing = Object.defineProperty({ kind: 'text', tone: 'plain' }, 'text', {
  enumerable: true,
  get: () => {
    throw new Error('no');
  },
});

test.each([
  ['another kind', { kind: 'markup', html: '<b>' }],
  ['one key too many', { kind: 'text', text: 'x', tone: 'plain', html: '<b>' }],
  ['something else than data', { kind: 'text', text: () => 'x', tone: 'plain' }],
  ['something that contains itself', cyclic],
  ['something that throws when it is read', throwing],
])('what the page would not understand is refused with a message: %s', (_, output) => {
  expect(() => fit(output as unknown as Output)).toThrow(CourseError);
});
