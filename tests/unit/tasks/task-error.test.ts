import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { causeIn, explain, TaskError } from '../../../src/tasks/task-error.ts';

function thrownBy(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('what the person can mend is one line', () => {
  expect(explain(new TaskError('Port 80 is taken.'))).toBe('Port 80 is taken.');
});

test('an error of the system that people know is named in words, without a stack', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(explain(full)).toMatch(/^The disk is full\..*write\)$/);
});

test('an error that nobody foresaw keeps its stack', () => {
  expect(explain(thrownBy(() => writeFileSync('/', '')))).toContain('at ');
});

test('a full disk is recognised in what a program says', () => {
  expect(causeIn('Error: ENOSPC: no space left on device')).toBe('The disk is full.');
  expect(causeIn('Error: something else')).toBeUndefined();
});
