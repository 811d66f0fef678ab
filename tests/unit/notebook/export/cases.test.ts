import { expect, test } from 'vitest';
import { withCases, withoutCases, withTextOf } from '../../../../src/notebook/export/cases.ts';

const text = 'const a = 1;\n// %cases of mine';

test('a cell’s text and its hidden cases part again as they were put together', () => {
  expect(withoutCases(withCases(text, '{ verify(); }'))).toBe(text);
  expect(withCases(text, undefined)).toBe(text);
  expect(withoutCases(text)).toBe(text);
});

test('the reader’s text takes the place of the course’s above the same cases', () => {
  expect(withTextOf(withCases(text, '{ verify(); }'), 'let b;')).toBe(withCases('let b;', '{ verify(); }'));
  expect(withTextOf(text, 'let b;')).toBe('let b;');
});
