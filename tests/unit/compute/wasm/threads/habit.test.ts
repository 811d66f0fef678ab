import { expect, test } from 'vitest';
import { Habit } from '../../../../../src/compute/wasm/threads/habit.ts';

/** Milliseconds that a work takes, each way. */
interface Pace {
  readonly shared: number;
  readonly alone: number;
}

/** Does so many works; yields the share of them that was shared. */
function work(habit: Habit, count: number, { shared, alone }: Pace): number {
  let sharing = 0;
  for (let i = 0; i < count; i++) {
    if (habit.isToShare) sharing++;
    habit.note(habit.isToShare ? shared : alone);
  }
  return sharing / count;
}

const helpful: Pace = { shared: 0.06, alone: 0.1 };
const harmful: Pace = { shared: 0.12, alone: 0.1 };

test('work that other threads make faster is shared, but for a trial now and then', () => {
  expect(work(new Habit(), 5000, helpful)).toBeGreaterThan(0.9);
});

test('work that they make slower, or hardly faster, is not', () => {
  expect(work(new Habit(), 5000, harmful)).toBeLessThan(0.1);
  expect(work(new Habit(), 5000, { shared: 0.095, alone: 0.1 })).toBeLessThan(0.1);
});

test('long work is decided on within a few steps', () => {
  const habit = new Habit();
  work(habit, 6, { shared: 4, alone: 8 });
  expect(habit.isToShare).toBe(true);
  expect(work(habit, 12, { shared: 4, alone: 8 })).toBe(1);
});

test('when the machine becomes busy or free, it is noticed', () => {
  const habit = new Habit();
  work(habit, 5000, helpful);
  work(habit, 1000, harmful);
  expect(work(habit, 2000, harmful)).toBeLessThan(0.2);
  work(habit, 1000, helpful);
  expect(work(habit, 2000, helpful)).toBeGreaterThan(0.8);
});
