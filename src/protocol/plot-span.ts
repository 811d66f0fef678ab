/** How far the numbers and dates of a recorded plot reach, and into how many steps an interval divides them. Pure. */
import type { PlotNode } from './output.ts';
import { isFields } from './plot-census.ts';

/** Beyond this, differences overflow and nothing can be placed. */
export const largest = 1e300;

export interface Spans {
  readonly numbers: number;
  /** Milliseconds. */
  readonly dates: number;
}

/** From the least to the greatest in any list of the plot: more than any one scale spans. */
export function spansOf(node: PlotNode): Spans {
  const numbers = new Extent();
  const dates = new Extent();
  const visit = (part: PlotNode): void => {
    if (ArrayBuffer.isView(part)) for (const value of part) numbers.take(value);
    else if (Array.isArray(part)) {
      for (const item of part) {
        if (typeof item === 'number') numbers.take(item);
        else if (item instanceof Date) dates.take(item.getTime());
        else if (typeof item !== 'string') visit(item);
        else if (/^\d{4}-\d\d/.test(item)) dates.take(Date.parse(item));
      }
    } else if (isFields(part)) for (const item of Object.values(part)) visit(item);
  };
  visit(node);
  return { numbers: numbers.span, dates: dates.span };
}

class Extent {
  #min = Infinity;
  #max = -Infinity;

  take(value: number): void {
    if (!(Math.abs(value) <= largest)) return;
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
  }

  get span(): number {
    return Math.max(0, this.#max - this.#min);
  }
}

const second = 1000;
const day = 86_400 * second;
const units: Readonly<Record<string, number>> = {
  second,
  minute: 60 * second,
  hour: 3600 * second,
  day,
  week: 7 * day,
  month: 28 * day,
  quarter: 89 * day,
  half: 181 * day,
  year: 365 * day,
  monday: 7 * day,
  tuesday: 7 * day,
  wednesday: 7 * day,
  thursday: 7 * day,
  friday: 7 * day,
  saturday: 7 * day,
  sunday: 7 * day,
};

/** Into how many steps `interval` (`0.5`, `"3 months"`; a negative number is one part of so many) divides the data. */
export function stepsIn(interval: PlotNode, { numbers, dates }: Spans): number {
  if (typeof interval === 'number') return numbers / (interval < 0 ? -1 / interval : interval);
  if (typeof interval !== 'string') return 0;
  const [, times = '1', unit = ''] = /^(?:(\d+)\s+)?([a-z]+?)s?$/i.exec(interval.trim()) ?? [];
  const length = units[unit.toLowerCase()];
  // Dates may come as bare milliseconds.
  return length === undefined ? 0 : (dates > 0 ? dates : numbers) / (Number(times) * length);
}
