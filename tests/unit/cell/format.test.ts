import { expect, test } from 'vitest';
import { decimalsOf, formatBytes, formatDuration, formatStepped, trueMinus } from '../../../components/cell/format.ts';

test('a read-out of a negative number carries a true minus sign, of zero none', () => {
  expect(formatStepped(-0.1, 0.1)).toBe('−0.1');
  expect(formatStepped(-0.0001, 0.1)).toBe('0.0');
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
