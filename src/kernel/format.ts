/** A number as text: at most six significant digits, a true minus sign. */
export function formatNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return minus(String(value));
  return Number.isFinite(value)
    ? minus(String(Number(value.toPrecision(6))))
    : minus(String(value).replace('Infinity', '∞'));
}

function minus(text: string): string {
  return text.replaceAll('-', '−');
}
