import { granularities, type Granularity, type Step } from './step.ts';
import type { Ref } from './refs.ts';
import type { Trace } from './trace.ts';

/** A number as it stands at a cursor, and the step that wrote it (−1: known from the start). */
export interface Known {
  readonly value: number;
  readonly step: number;
}

interface History {
  readonly steps: number[];
  readonly values: number[];
}

/** Looks numbers of a trace up at any cursor, in logarithmic time. */
export class Timeline {
  readonly trace: Trace;
  readonly #histories = new Map<Ref, History>();

  constructor(trace: Trace) {
    this.trace = trace;
    for (const [ref, value] of trace.initial) this.#histories.set(ref, { steps: [-1], values: [value] });
    trace.steps.forEach(({ writes }, step) => {
      for (const { ref, value } of writes) {
        const history = this.#histories.get(ref);
        if (history) {
          history.steps.push(step);
          history.values.push(value);
        } else this.#histories.set(ref, { steps: [step], values: [value] });
      }
    });
  }

  /** The number after `cursor` steps; null while it is not known. */
  at(ref: Ref, cursor: number): Known | null {
    const history = this.#histories.get(ref);
    if (!history) return null;
    let [low, high] = [0, history.steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((history.steps[middle] as number) < cursor) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? null : { value: history.values[low - 1] as number, step: history.steps[low - 1] as number };
  }
}

function isAtLeast(step: Step, granularity: Granularity): boolean {
  return granularities.indexOf(step.completes) >= granularities.indexOf(granularity);
}

/** The next cursor at which something of this granularity is complete; the end where there is none. */
export function forwards({ steps }: Trace, cursor: number, granularity: Granularity): number {
  for (let next = cursor; next < steps.length; next++) {
    if (isAtLeast(steps[next] as Step, granularity)) return next + 1;
  }
  return steps.length;
}

/** The cursor before this one at which something of this granularity was complete; 0 where there is none. */
export function backwards({ steps }: Trace, cursor: number, granularity: Granularity): number {
  for (let previous = cursor - 1; previous > 0; previous--) {
    if (isAtLeast(steps[previous - 1] as Step, granularity)) return previous;
  }
  return 0;
}
