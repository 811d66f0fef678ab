import { expect, test } from 'vitest';
import { Balance } from '../../../../../src/compute/wasm/threads/balance.ts';

/** Milliseconds from one work to the next, for each way. */
interface Pace {
  readonly shared: number;
  readonly alone: number;
}

class Training {
  readonly #balance = new Balance();
  #now = 0;

  /** The share of the time in which work is shared, from now on for so many milliseconds. */
  run(ms: number, { shared, alone }: Pace): number {
    const end = this.#now + ms;
    let sharing = 0;
    while (this.#now < end) {
      const isShared = this.#balance.isToShare(this.#now, 1e6);
      const step = isShared ? shared : alone;
      this.#now += step;
      if (isShared) sharing += step;
    }
    return sharing / ms;
  }

  rest(ms: number): void {
    this.#now += ms;
  }
}

const [helpful, harmful]: Pace[] = [
  { shared: 0.6, alone: 1 },
  { shared: 1.2, alone: 1 },
];
if (!helpful || !harmful) throw new Error('two paces');

test('where other threads save time, most work is shared', () => {
  expect(new Training().run(10_000, helpful)).toBeGreaterThan(0.9);
});

test('where they cost time, or save next to nothing, hardly any is', () => {
  expect(new Training().run(10_000, harmful)).toBeLessThan(0.1);
  expect(new Training().run(10_000, { shared: 0.99, alone: 1 })).toBeLessThan(0.1);
});

test('when the machine becomes busy or free, it is noticed', () => {
  const training = new Training();
  training.run(5_000, helpful);
  training.run(10_000, harmful);
  expect(training.run(5_000, harmful)).toBeLessThan(0.1);
  training.run(10_000, helpful);
  expect(training.run(5_000, helpful)).toBeGreaterThan(0.9);
});

test('what a reader does between two trainings is no part of either', () => {
  const training = new Training();
  let shared = 0;
  for (let i = 0; i < 200; i++) {
    shared += training.run(50, helpful);
    training.rest(1000);
  }
  expect(shared / 200).toBeGreaterThan(0.9);
});
