/** A way is judged after so many works, or sooner where they take so many milliseconds in all. */
const trial = { works: 16, ms: 10, least: 3 } as const;
/** What sharing must save of the time to be worth the cores that it takes, and what it costs afterwards: numbers lie in other caches. */
const worth = 0.1;
/** How many times as long as a trial the better way is kept until the other is tried again: twice as long each time it wins. */
const kept = { least: 4, most: 32 } as const;

type Way = 'shared' | 'alone';

/**
 * Whether to share one kind of work, a product of certain sizes for instance: both ways are tried in turn, and the faster is kept to.
 * No size alone tells: to wake a thread takes as long as a small product, and where other programs hold the cores all wait for the
 * one that was made to wait.
 */
export class Habit {
  #way: Way = 'alone';
  readonly #means: Record<Way, number> = { shared: NaN, alone: NaN };
  #stay: number = kept.least;
  #isTrial = true;
  /** Works until the way is judged, where it is known. */
  #length = Infinity;
  #works = 0;
  #ms = 0;

  get isToShare(): boolean {
    return this.#way === 'shared';
  }

  /** Told after each work how long it took. */
  note(ms: number): void {
    this.#works += 1;
    this.#ms += ms;
    const isEnough = this.#works >= trial.works || (this.#works >= trial.least && this.#ms >= trial.ms);
    if (this.#isTrial ? isEnough : this.#works >= this.#length) this.#judge();
  }

  #judge(): void {
    this.#means[this.#way] = this.#ms / this.#works;
    const other = this.#way === 'shared' ? 'alone' : 'shared';
    const { shared, alone } = this.#means;
    if (!this.#isTrial || Number.isNaN(this.#means[other])) {
      this.#begin(other, null);
      return;
    }
    const better = shared < (1 - worth) * alone ? 'shared' : 'alone';
    this.#stay = better === this.#way ? kept.least : Math.min(2 * this.#stay, kept.most);
    this.#begin(better, this.#works * this.#stay);
  }

  #begin(way: Way, length: number | null): void {
    this.#way = way;
    this.#isTrial = length === null;
    this.#length = length ?? Infinity;
    this.#works = this.#ms = 0;
  }
}
