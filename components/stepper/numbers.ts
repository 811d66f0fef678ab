/** A number as the picture and the table write it: at most four significant digits, a true minus sign. */
export function short(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  // The last digit of a sum of decimals is noise: it would show as −0.
  if (size < 5e-13) return '0';
  const text =
    size < 1e-3 || size >= 1e5 ? value.toExponential(2).replace('e+', 'e') : String(Number(value.toPrecision(4)));
  return text.replaceAll('-', '−');
}

/** The same with six digits, for sentences and proofs. */
export function long(value: number): string {
  if (!Number.isFinite(value)) return short(value);
  if (Math.abs(value) < 5e-13) return '0';
  return String(Number(value.toPrecision(6))).replaceAll('-', '−');
}
