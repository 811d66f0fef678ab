/** Two that were measured by turns, for a machine is not as fast at every time. */
import { median, type Row } from './row.ts';

/** How seldom chance alone may call two that are as fast as each other different, either way. */
const seldom = 0.05;

/**
 * How many times as long as another something takes, turn by turn: the median, and between which ratios it lies in nine cases of ten
 * (an interval of order statistics; Thompson, 1936).
 */
export function turnsRow(
  what: string,
  ratios: readonly number[],
  [relation, bound]: readonly ['≤', number],
  note: string,
): Row {
  const sorted = ratios.toSorted((a, b) => a - b);
  // Half the width in ranks: 1.645 standard deviations of how many of n throws are heads.
  const reach = (1.645 * Math.sqrt(sorted.length)) / 2;
  const at = (rank: number): string => (sorted[Math.min(Math.max(rank, 0), sorted.length - 1)] ?? NaN).toFixed(2);
  const [low, high] = [Math.floor(sorted.length / 2 - reach), Math.ceil(sorted.length / 2 + reach) - 1];
  const figure = median(ratios);
  return {
    what,
    figure: figure.toFixed(2),
    target: { words: `${relation} ${bound}`, met: figure <= bound },
    note: `median of the ratios of ${ratios.length} turns, ${at(low)} to ${at(high)} in nine cases of ten; ${note}`,
  };
}

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
