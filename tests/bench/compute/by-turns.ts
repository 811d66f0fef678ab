/** Whether one of two is slower, where both were measured by turns on a machine that is not as fast at every time. */
import { median } from '../row.ts';

/** How seldom chance alone may call two that are as fast as each other different, either way. */
const seldom = 0.05;

export interface Comparison {
  /** How many times as long as ours theirs takes: the median over the turns. */
  readonly ratio: number;
  /** `even` where chance could have made the difference. */
  readonly ours: 'faster' | 'even' | 'slower';
}

/** @param ours - milliseconds, turn by turn; `theirs` as well. Turns that only one of them had are left out. */
export function byTurns(ours: readonly number[], theirs: readonly number[]): Comparison {
  const ratios = ours.flatMap((ms, turn) => (theirs[turn] === undefined ? [] : [theirs[turn] / ms]));
  const [won, lost] = [ratios.filter((ratio) => ratio > 1).length, ratios.filter((ratio) => ratio < 1).length];
  const verdict = chance(won, won + lost) <= seldom ? 'faster' : chance(lost, won + lost) <= seldom ? 'slower' : 'even';
  return { ratio: median(ratios), ours: verdict };
}

/** Of at least so many heads in so many throws: the sign test (Arbuthnot, 1710). */
function chance(heads: number, throws: number): number {
  let [ways, sum] = [1, 0];
  for (let k = throws; k >= heads; k--) {
    sum += ways;
    ways *= k / (throws - k + 1);
  }
  return sum / 2 ** throws;
}
