import { afterEach, describe, expect, test, vi } from 'vitest';
import { whenCellEnds, whenCellFails, type Kernel } from '../../../src/jupyter/deno.ts';

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

describe('a cell that fails', () => {
  /** What the kernel does to read what a cell threw. */
  const readByKernel = ({ name, message, stack }: Error): string => JSON.stringify({ name, message, stack });
  const { stringify } = JSON;
  afterEach(() => {
    JSON.stringify = stringify;
  });

  test('ends, and gives its messages time to leave, before the kernel knows its error', () => {
    const happened: string[] = [];
    vi.spyOn(Atomics, 'wait').mockImplementation(() => {
      happened.push('rest');
      return 'timed-out';
    });
    whenCellFails(() => happened.push('end'));
    expect(JSON.parse(readByKernel(new TypeError('mine')))).toMatchObject({ name: 'TypeError', message: 'mine' });
    expect(happened).toEqual(['end', ...Array<string>(5).fill('rest')]);
  });

  test('is not taken for one that writes JSON', () => {
    const end = vi.fn();
    whenCellFails(end);
    expect(JSON.stringify({ name: 'a', message: 'b' })).toBe('{"name":"a","message":"b"}');
    expect(JSON.stringify([1, { x: null }], null, 1)).toBe(stringify([1, { x: null }], null, 1));
    expect(JSON.stringify(undefined)).toBeUndefined();
    expect(end).not.toHaveBeenCalled();
  });
});
