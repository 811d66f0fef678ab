import { expect, test } from 'vitest';
import { valueTree } from '../../../src/kernel/value-tree.ts';
import { brief } from '../../../src/protocol/value-text.ts';

const said = (value: unknown): string => brief(valueTree(value).tree, 'en');

test.each([
  [-0.5, '−0.5'],
  [-0, '−0'],
  [2n ** 64n, '18446744073709551616n'],
  [[1, 'a', null], '[1, "a", null]'],
  [{ loss: 0.25, w: [1, 2] }, '{loss: 0.25, w: Array(2)}'],
  [new Map([['a', [1]]]), 'Map(1) {"a" → Array(1)}'],
  [new Set([1, 2]), 'Set(2) [1, 2]'],
  [new RangeError('too far'), 'RangeError: too far'],
  [new Date(0), '1970-01-01T00:00:00.000Z'],
  [new Date(NaN), 'invalid date'],
  [/a+/g, '/a+/g'],
  [Symbol('s'), 'Symbol(s)'],
  [Math.max, 'max()'],
  [
    class Model {
      x = 1;
    },
    'class Model',
  ],
  [new WeakMap(), 'WeakMap, whose contents cannot be listed'],
  [Object.assign(Object.create(null) as object, { a: 1 }), '(without a prototype) {a: 1}'],
  // A list with holes.
  [Object.assign([], { 3: 'x' }), '[3 empty places, "x"]'],
  [
    new (class Point {
      x = 1;
    })(),
    'Point {x: 1}',
  ],
])('%s is told in one line', (value, text) => {
  expect(said(value)).toBe(text);
});

test('a line is cut where it is full, a text where it is long', () => {
  expect(said(Array.from({ length: 40 }, (_, i) => i))).toMatch(/^\[0, 1, .*, …\]$/);
  expect(said('x'.repeat(1000)).length).toBeLessThan(70);
});

test('Chinese pages say it in Chinese', () => {
  expect(brief(valueTree(new WeakSet()).tree, 'zh')).toBe('WeakSet（内容无法列出）');
});
