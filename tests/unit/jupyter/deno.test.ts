import { afterEach, expect, test, vi } from 'vitest';
import { whenCellEnds, type Kernel } from '../../../src/jupyter/deno.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Ends a cell that showed something. @returns the rests taken until the kernel may say so; `durations` are those of the first, in milliseconds */
async function rests(durations: readonly number[], otherwise: number): Promise<number> {
  let taken = 0;
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  vi.stubGlobal('setTimeout', (run: () => void) => {
    clock += durations[taken++] ?? otherwise;
    queueMicrotask(run);
  });
  const kernel: Kernel = { broadcast: vi.fn(), broadcastResult: vi.fn(() => Promise.resolve()) };
  const { broadcastResult } = kernel;
  whenCellEnds(kernel, () => Promise.resolve(true));
  await kernel.broadcastResult(1, 'the value of the last line');
  expect(broadcastResult).not.toHaveBeenCalled();
  return taken;
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
