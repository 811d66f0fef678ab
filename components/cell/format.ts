/** How inputs' values, sizes and times are spelled on the page; numbers by themselves are in `src/course/number.ts`. Pure. */
import type { Language } from '../../src/course/language.ts';
import { formatNumber } from '../../src/course/number.ts';

/** Decimal places that a step of an input can reach: 0.05 → 2. */
export function decimalsOf(step: number): number {
  if (!Number.isFinite(step) || step <= 0) return 0;
  const [mantissa = '', exponent = '0'] = step.toExponential().split('e');
  return Math.min(12, Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent)));
}

/** The same number of decimals whatever the value, so that a read-out does not wobble while it is dragged. */
export function formatStepped(value: number, step: number): string {
  return value
    .toFixed(decimalsOf(step))
    .replace(/^-(?=.*[1-9])/, '−')
    .replace(/^-/, '');
}

/** Minus signs of numbers that a library wrote as text: `-0.5` and `1e-7` get true ones, hyphens of words stay. */
export function trueMinus(text: string): string {
  return text.replace(/(?<![\p{L}\d.])-(?=[\d.∞])/gu, '−').replace(/(?<=\de)-(?=\d)/g, '−');
}

export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${formatNumber(size, unit === 0 ? 4 : 3)} ${units[unit] ?? ''}`;
}

/** `12 ms`, `0.4 s`, `1 min 5 s`. */
export function formatDuration(ms: number, language: Language): string {
  const [milliseconds, seconds, minutes] = language === 'zh' ? ['毫秒', '秒', '分'] : ['ms', 's', 'min'];
  if (ms < 100) return `${Math.max(ms < 0.5 ? 0 : 1, Math.round(ms))} ${milliseconds}`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} ${seconds}`;
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)} ${minutes} ${whole % 60} ${seconds}`;
}

/** How long something will still take, as coarse as an estimate is: `12 s`, `1 min 40 s`, `25 min`. */
export function formatRemaining(ms: number, language: Language): string {
  const [seconds, minutes] = language === 'zh' ? ['秒', '分'] : ['s', 'min'];
  const whole = Math.max(1, Math.ceil(ms / 1000));
  if (whole < 60) return `${whole} ${seconds}`;
  const tens = Math.round(whole / 10) * 10;
  const rest = tens < 600 ? tens % 60 : 0;
  const full = tens < 600 ? Math.floor(tens / 60) : Math.round(whole / 60);
  return rest === 0 ? `${full} ${language === 'zh' ? '分钟' : minutes}` : `${full} ${minutes} ${rest} ${seconds}`;
}
