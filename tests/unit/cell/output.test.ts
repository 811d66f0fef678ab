import { expect, test } from 'vitest';
import { Echoes } from '../../../components/cell/output/echoes.ts';
import { inkPixels, stroke } from '../../../components/cell/output/pad.ts';
import { nextOrder, ordered } from '../../../components/cell/output/table-order.ts';
import { brief } from '../../../components/cell/output/value-text.ts';

test('a value that was overtaken does not move the control back', () => {
  const echoes = new Echoes();
  echoes.sent(1);
  echoes.sent(2);
  expect(echoes.settle(1)).toBe(false);
  expect(echoes.settle(2)).toBe(true);
});

test('a value from elsewhere replaces what the reader set', () => {
  const echoes = new Echoes();
  echoes.sent(Float32Array.of(0, 1));
  expect(echoes.settle([0, 0])).toBe(true);
});

test('a table sorts numbers by size and leaves what is missing at the end', () => {
  const rows = [[10], [null], [9], [-1]];
  expect(ordered(rows, { column: 0, down: false }, 'en')).toEqual([[-1], [9], [10], [null]]);
  expect(ordered(rows, { column: 0, down: true }, 'en')).toEqual([[10], [9], [-1], [null]]);
});

test('pressing a header three times restores the order that the cell gave', () => {
  const first = nextOrder(null, 2);
  const second = nextOrder(first, 2);
  expect([first?.down, second?.down, nextOrder(second, 2)]).toEqual([false, true, null]);
});

test('a stroke inks the squares it crosses and no others', () => {
  const ink = new Float32Array(16 * 16);
  stroke(ink, 16, { x: 2, y: 8 }, { x: 14, y: 8 });
  expect(ink[8 * 16 + 8]).toBeGreaterThan(0.5);
  expect(ink[2 * 16 + 8]).toBe(0);
  expect(inkPixels(ink)[(8 * 16 + 8) * 4 + 3]).toBeGreaterThan(127);
});

test('a value is told in one line, cut where the line is full', () => {
  expect(brief({ type: 'primitive', of: 'number', text: '-0.5' })).toBe('−0.5');
  const items = Array.from(
    { length: 40 },
    (_, index) => ({ type: 'primitive', of: 'number', text: String(index) }) as const,
  );
  expect(brief({ type: 'array', of: 'Array', length: 40, items })).toMatch(/^\[0, 1, .*, …\]$/);
  expect(brief({ type: 'tensor', shape: [2], dtype: 'float32', min: -1, max: 2, values: [-1, 2], size: 2 })).toBe(
    '[−1, 2]',
  );
});
