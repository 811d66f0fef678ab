import { afterEach, expect, test, vi } from 'vitest';
import { whenCellEnds, type Kernel } from '../../../src/jupyter/deno.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** How the clock goes while a cell ends: the first rests take `durations` milliseconds, those after them `otherwise`. */
function time(durations: readonly number[], otherwise: number): { rests: number } {
  const taken = { rests: 0 };
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  vi.stubGlobal('setTimeout', (run: () => void) => {
    clock += durations[taken.rests++] ?? otherwise;
    queueMicrotask(run);
  });
  return taken;
}

/** Ends a cell that showed something. @returns the rests taken until the kernel may say so */
async function rests(durations: readonly number[], otherwise: number): Promise<number> {
  const taken = time(durations, otherwise);
  const kernel: Kernel = { broadcast: vi.fn(), broadcastResult: vi.fn(() => Promise.resolve()) };
  const { broadcastResult } = kernel;
  whenCellEnds(kernel, () => Promise.resolve(true));
  await kernel.broadcastResult(1, 'the value of the last line');
  expect(broadcastResult).not.toHaveBeenCalled();
  return taken.rests;
}

test('messages get five rests to leave', async () => {
  expect(await rests([], 5)).toBe(5);
});

test('five rests are enough where timers are coarse', async () => {
  expect(await rests([], 16)).toBe(5);
});

test('messages get five rests more after one that other programs made late', async () => {
  expect(await rests([5, 5, 5, 5, 40, 5, 30], 5)).toBe(7 + 5);
});

test('where every rest is late, a cell ends all the same', async () => {
  expect(await rests([], 50)).toBe(20);
});

test('the value of a cell that showed nothing gets five rests to leave, too', async () => {
  const taken = time([], 5);
  const sent: number[] = [];
  const kernel: Kernel = {
    broadcast: vi.fn(),
    broadcastResult: () => {
      sent.push(taken.rests);
      return Promise.resolve();
    },
  };
  whenCellEnds(kernel, () => Promise.resolve(false));
  await kernel.broadcastResult(1, 'the value of the last line');
  expect(sent).toEqual([0]);
  expect(taken.rests).toBe(5);
});
