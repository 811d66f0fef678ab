import { describe, expect, test } from 'vitest';
import { columnFormat, shownColumn } from '../../../components/cell/output/table-column.ts';
import { nextOrder, ordered } from '../../../components/cell/output/table-order.ts';
import { tableWindow } from '../../../components/cell/output/table-window.ts';

describe('the order of a table', () => {
  test('numbers go by size and what is missing comes last, up and down', () => {
    expect([...ordered([10, null, 9, -1], false, 'en')]).toEqual([3, 2, 0, 1]);
    expect([...ordered([10, null, 9, -1], true, 'en')]).toEqual([0, 2, 3, 1]);
    expect([...ordered(Float64Array.of(Infinity, NaN, -Infinity, 0), false, 'en')]).toEqual([2, 3, 0, 1]);
  });

  test('texts go by spelling, numbers in them by size, and after bare numbers', () => {
    expect([...ordered(['layer 10', 'layer 9', 'Änderung', 'zebra'], false, 'en')]).toEqual([2, 1, 0, 3]);
    expect([...ordered(['a', 2, 'b', 1], false, 'en')]).toEqual([3, 1, 0, 2]);
  });

  test('equal rows stay as they came, in either direction', () => {
    expect([...ordered(['x', 'x', 'a', 'x'], false, 'en')]).toEqual([2, 0, 1, 3]);
    expect([...ordered(['x', 'x', 'a', 'x'], true, 'en')]).toEqual([0, 1, 3, 2]);
  });

  test('of very many different texts the order is that of their characters, which takes no seconds', () => {
    const values = ['row 10', ...Array.from({ length: 30_000 }, (_, i) => `s${i}`), 'row 9'];
    expect([...ordered(values, false, 'en').slice(0, 2)]).toEqual([0, 30_001]);
  });

  test('pressing a header three times restores the order that the cell gave', () => {
    const first = nextOrder(null, 2);
    const second = nextOrder(first, 2);
    expect([first?.down, second?.down, nextOrder(second, 2)]).toEqual([false, true, null]);
  });
});

describe('a column of numbers', () => {
  const spelled = (values: readonly number[]): string[] => values.map(columnFormat(values));

  test('has the same number of decimals in every row', () => {
    expect(spelled([0.5, -12.25, 3])).toEqual(['0.50', '−12.25', '3.00']);
    expect(spelled([1 / 3, 2 / 3, NaN])).toEqual(['0.333333', '0.666667', 'NaN']);
  });

  test('of whole numbers has no decimals', () => {
    expect(spelled([1, 1797, -3])).toEqual(['1', '1797', '−3']);
  });

  test('that spans too much is spelled number by number', () => {
    expect(spelled([1e-12, 1, 1e12])).toEqual(['1×10⁻¹²', '1', '1000000000000']);
  });

  test('a number that rounds to zero carries no sign', () => {
    expect(columnFormat([0.25, 12.5])(-0.001)).toBe('0.00');
  });

  test('is set to the right even where values are missing, texts are not', () => {
    expect(shownColumn({ name: 'a', values: [1, null] }).numeric).toBe(true);
    expect(shownColumn({ name: 'a', values: [1, 'x'] }).numeric).toBe(false);
    expect(shownColumn({ name: 'a', values: [null, null] }).numeric).toBe(false);
  });

  test('Chinese characters count for two digits in its width', () => {
    expect(shownColumn({ name: 'a', values: ['学习率学习率'] }).width).toBe(12);
  });
});

describe('the window of a long table', () => {
  test('holds the rows in view and a few around them', () => {
    const { first, end } = tableWindow(100_000, 28, 28 * 5000, 280);
    expect(first).toBeLessThanOrEqual(5000);
    expect(end).toBeGreaterThanOrEqual(5010);
    expect(end - first).toBeLessThan(60);
  });

  test('ends where the table ends', () => {
    expect(tableWindow(30, 28, 0, 280)).toMatchObject({ first: 0 });
    expect(tableWindow(30, 28, 1e9, 280)).toMatchObject({ end: 30 });
  });
});
