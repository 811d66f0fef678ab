/** How long, in pieces of work and milliseconds, a way is tried before it is judged: several steps of a training. */
const trial = { works: 100, ms: 40 } as const;
/** Milliseconds between two pieces of work after which the second belongs to something else. */
const pause = 20;
/** By how much sharing must be faster to be worth the cores that it takes. */
const worth = 1.03;
/** How many times as long as a trial the better way is kept until the other is tried again: twice as long each time it wins. */
const kept = { least: 8, most: 32 } as const;

type Way = 'shared' | 'alone';

/**
 * Whether to share work now: by trying both ways in turn and keeping to the one that gets more done. What sharing costs shows only
 * there: waking the others takes as long as a small product, numbers must come back from another core's cache, and where other
 * programs hold the cores, all wait for the thread that was made to wait.
 */
export class Balance {
  #way: Way = 'shared';
  readonly #rates: Record<Way, number> = { shared: NaN, alone: NaN };
  #stay: number = kept.least;
  /** How many trials the present one is as long as. */
  #length = 1;
  #works = 0;
  #cost = 0;
  #ms = 0;
  #last = { at: -Infinity, cost: 0 };

  /**
   * Asked before each work that can be shared.
   * @param now - in milliseconds
   * @param cost - of the work, in floating-point operations
   */
  isToShare(now: number, cost: number): boolean {
    const passed = now - this.#last.at;
    if (passed < pause) {
      this.#works += 1;
      this.#cost += this.#last.cost;
      this.#ms += passed;
    }
    this.#last = { at: now, cost };
    if (this.#works >= trial.works * this.#length && this.#ms >= trial.ms * this.#length) this.#judge();
    return this.#way === 'shared';
  }

  #judge(): void {
    this.#rates[this.#way] = this.#cost / this.#ms;
    const other = this.#way === 'shared' ? 'alone' : 'shared';
    if (this.#length > 1 || Number.isNaN(this.#rates[other])) {
      this.#begin(other, 1);
      return;
    }
    const better = this.#rates.shared > worth * this.#rates.alone ? 'shared' : 'alone';
    this.#stay = better === this.#way ? kept.least : Math.min(2 * this.#stay, kept.most);
    this.#begin(better, this.#stay);
  }

  #begin(way: Way, length: number): void {
    this.#way = way;
    this.#length = length;
    this.#works = this.#cost = this.#ms = 0;
  }
}
