/**
 * How numbers are spelled, by the page and by the worker: true minus signs, as many digits as mean something, the same
 * number the same everywhere. Pure.
 */
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function power(exponent: number): string {
  const digits = String(Math.abs(exponent)).replaceAll(/\d/g, (digit) => superscripts[Number(digit)] ?? '');
  return `×10${exponent < 0 ? '⁻' : ''}${digits}`;
}

/** At most `digits` significant digits, trailing zeros dropped; powers of ten for the very large and very small. */
export function formatNumber(value: number, digits = 6): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (Number.isInteger(size) && size < 1e15) return sign + String(size);
  const [mantissa = '', exponent = '0'] = size.toExponential(digits - 1).split('e');
  const order = Number(exponent);
  if (order < -5 || order >= 15) return sign + trimmed(mantissa) + power(order);
  return sign + trimmed(size.toFixed(Math.min(100, Math.max(0, digits - 1 - order))));
}

function trimmed(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

/** A count with its thousands apart: 100,000 in both languages of the course. */
export function formatCount(count: number): string {
  return count.toLocaleString('en');
}

/** `[2, 3]` → `2 × 3`; a scalar has no axes and an empty text. */
export function formatShape(shape: readonly number[]): string {
  return shape.join(' × ');
}
