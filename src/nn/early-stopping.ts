import { at, type Vector } from './vectors.ts';

/** Where a training that stops early ends, and which of its states it keeps; both count from 0. */
export interface EarlyStop {
  /** The lowest loss met; the earlier of equal ones */
  readonly best: number;
  /** The last loss looked at */
  readonly stopped: number;
}

/**
 * Early stopping (Prechelt, 1998): validation losses are looked at one after the other until `patience` of them in a row
 * are not below the lowest before them. −1 and −1 where there are none.
 */
export function stopEarly(losses: Vector, patience: number): EarlyStop {
  let best = losses.length > 0 ? 0 : -1;
  for (let i = 1; i < losses.length; i++) {
    if (at(losses, i) < at(losses, best)) best = i;
    if (i - best >= patience) return { best, stopped: i };
  }
  return { best, stopped: losses.length - 1 };
}
