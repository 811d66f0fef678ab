import { expect, test } from 'vitest';
import { formatCount, formatNumber, formatShape } from '../../../src/course/number.ts';

test('a number keeps at most six significant digits and drops trailing zeros', () => {
  expect(formatNumber(Math.PI)).toBe('3.14159');
  expect(formatNumber(0.5)).toBe('0.5');
  expect(formatNumber(1234.5)).toBe('1234.5');
  expect(formatNumber(0.000123456789)).toBe('0.000123457');
  expect(formatNumber(-0.1 - 0.2)).toBe('−0.3');
});

test('a whole number is never rounded', () => {
  expect(formatNumber(12345678)).toBe('12345678');
  expect(formatNumber(-1797)).toBe('−1797');
});

test('negative numbers carry a true minus sign, zero carries none', () => {
  expect(formatNumber(-0.25)).toBe('−0.25');
  expect(formatNumber(-0)).toBe('0');
});

test('very small and very large numbers are written with a power of ten', () => {
  expect(formatNumber(1.5e-7)).toBe('1.5×10⁻⁷');
  expect(formatNumber(2e20)).toBe('2×10²⁰');
});

test('what is not finite has a name', () => {
  expect(formatNumber(Number.NaN)).toBe('NaN');
  expect(formatNumber(Number.NEGATIVE_INFINITY)).toBe('−∞');
});

test('a shape is written with multiplication signs, a count with its thousands apart', () => {
  expect(formatShape([64, 10])).toBe('64 × 10');
  expect(formatCount(100_000)).toBe('100,000');
});
