import { expect, test } from 'vitest';
import {
  decimalsOf,
  formatBytes,
  formatDuration,
  formatNumber,
  formatShape,
  formatStepped,
  trueMinus,
} from '../../../components/cell/format.ts';

test('a number keeps at most six significant digits and drops trailing zeros', () => {
  expect(formatNumber(Math.PI)).toBe('3.14159');
  expect(formatNumber(0.5)).toBe('0.5');
  expect(formatNumber(1234.5)).toBe('1234.5');
  expect(formatNumber(0.000123456789)).toBe('0.000123457');
});

test('a whole number is never rounded', () => {
  expect(formatNumber(12345678)).toBe('12345678');
  expect(formatNumber(-1797)).toBe('−1797');
});

test('negative numbers carry a true minus sign, zero carries none', () => {
  expect(formatNumber(-0.25)).toBe('−0.25');
  expect(formatNumber(-0)).toBe('0');
  expect(formatStepped(-0.1, 0.1)).toBe('−0.1');
  expect(formatStepped(-0.0001, 0.1)).toBe('0.0');
});

test('very small and very large numbers are written with a power of ten', () => {
  expect(formatNumber(1.5e-7)).toBe('1.5×10⁻⁷');
  expect(formatNumber(2e20)).toBe('2×10²⁰');
});

test('what is not finite has a name', () => {
  expect(formatNumber(Number.NaN)).toBe('NaN');
  expect(formatNumber(Number.NEGATIVE_INFINITY)).toBe('−∞');
});

test('a read-out has as many decimals as its step', () => {
  expect(decimalsOf(0.05)).toBe(2);
  expect(decimalsOf(1e-4)).toBe(4);
  expect(decimalsOf(10)).toBe(0);
  expect(formatStepped(2, 0.25)).toBe('2.00');
});

test('minus signs of plain text become true ones, hyphens stay', () => {
  expect(trueMinus('z = -0.5, 1e-7, one-hot, 2026-11-22')).toBe('z = −0.5, 1e−7, one-hot, 2026-11-22');
});

test('durations and sizes read as a person would say them', () => {
  expect(formatDuration(12.4, 'en')).toBe('12 ms');
  expect(formatDuration(412, 'en')).toBe('0.4 s');
  expect(formatDuration(412, 'zh')).toBe('0.4 秒');
  expect(formatDuration(65_000, 'en')).toBe('1 min 5 s');
  expect(formatBytes(999)).toBe('999 B');
  expect(formatBytes(48_640)).toBe('48.6 kB');
});

test('a shape is written with multiplication signs', () => {
  expect(formatShape([64, 10])).toBe('64 × 10');
});
