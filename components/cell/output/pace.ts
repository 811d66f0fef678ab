/** How long a computation will still take, from its own pace. Pure. */

/** A report: how much is done, and milliseconds since the run began. */
export interface Report {
  readonly done: number;
  readonly ms: number;
}

export interface Pace extends Report {
  /** What counted as the beginning: a report of nothing done yet, or the beginning of the run. */
  readonly start: Report;
  /** How much is done in a millisecond, smoothed; null before it can be known. */
  readonly rate: number | null;
}

/** Before this has passed, in milliseconds, an estimate would be a guess. */
const least = 1000;
/** How far back the smoothed pace looks, about, in milliseconds. */
const memory = 5000;

/** The pace after one more report. A report that goes back begins anew. */
export function paceAfter(before: Pace | null, { done, ms }: Report): Pace {
  const start = { done: 0, ms: done > 0 ? 0 : ms };
  const last = before === null || ms < before.ms || done < before.done ? null : before;
  const from = last ?? start;
  const [more, time] = [done - from.done, ms - from.ms];
  // Several reports of one moment, or of no advance, wait for the next one that says more.
  if (time <= 0 || more <= 0) return last ?? { done, ms, start, rate: null };
  const weight = 1 - Math.exp(-time / memory);
  const rate = more / time;
  return {
    done,
    ms,
    start: last?.start ?? start,
    rate: last === null || last.rate === null ? rate : last.rate + weight * (rate - last.rate),
  };
}

/** Milliseconds that are left; null while it cannot be known. */
export function leftOf({ done, ms, start, rate }: Pace, total: number): number | null {
  if (rate === null || rate <= 0 || ms - start.ms < least || done >= total) return null;
  return (total - done) / rate;
}
