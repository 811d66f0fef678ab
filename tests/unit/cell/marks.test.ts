import { Window } from 'happy-dom';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { atRest } from '../../../src/notebook/at-rest.ts';
import type { CellView } from '../../../src/notebook/view.ts';

const { document } = new Window();
let tell: (host: object, isIntersecting: boolean) => void = () => undefined;

vi.stubGlobal(
  'IntersectionObserver',
  class {
    constructor(hear: (entries: readonly object[]) => void) {
      tell = (target, isIntersecting) => hear([{ target, isIntersecting }]);
    }
    observe(): void {
      // Only what a test tells happens.
    }
  },
);
const { marksThatWait } = await import('../../../components/cell/marks.ts');

afterAll(() => vi.unstubAllGlobals());
beforeEach(() => void vi.useFakeTimers());

const idle = atRest('a', 'const a = 1;');
const stale: CellView = { ...idle, state: 'stale' };

/** A cell, whether what is new in it waits, and how often it was drawn late. */
function cell() {
  const host = document.createElement('div') as unknown as Element;
  const waits = marksThatWait(host);
  const draw = vi.fn();
  return { host, draw, waits: (now: CellView, before = idle) => waits(before, now, draw) };
}

test('a cell in sight, or of which that is not known yet, is drawn at once', () => {
  const { host, waits } = cell();
  expect(waits(stale)).toBe(false);
  tell(host, true);
  expect(waits(stale)).toBe(false);
});

test('another mark of a cell out of sight waits, but not for ever', () => {
  const { host, waits, draw } = cell();
  tell(host, false);
  expect(waits(stale)).toBe(true);
  expect(waits({ ...stale, state: 'queued' })).toBe(true);
  expect(draw).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(draw).toHaveBeenCalledTimes(1);
});

test('a cell that comes into sight is drawn then', () => {
  const { host, waits, draw } = cell();
  tell(host, false);
  waits(stale);
  tell(host, true);
  expect(draw).toHaveBeenCalledTimes(1);
  vi.runAllTimers();
  expect(draw).toHaveBeenCalledTimes(1);
});

test('outputs, errors and texts never wait, and bring the mark with them', () => {
  const { host, waits, draw } = cell();
  tell(host, false);
  waits(stale);
  expect(waits({ ...stale, text: 'const a = 2;', modified: true })).toBe(false);
  expect(waits({ ...stale, outputs: [{ slot: 's', output: { kind: 'text', text: 'x', tone: 'plain' } }] })).toBe(false);
  vi.runAllTimers();
  expect(draw).not.toHaveBeenCalled();
});

test('a thousand cells are not drawn in one go', () => {
  const cells = Array.from({ length: 1000 }, cell);
  for (const { host, waits } of cells) {
    tell(host, false);
    waits(stale);
  }
  const drawn = () => cells.filter(({ draw }) => draw.mock.calls.length > 0).length;
  vi.advanceTimersToNextTimer();
  expect(drawn()).toBeGreaterThan(0);
  expect(drawn()).toBeLessThan(300);
  vi.runAllTimers();
  expect(drawn()).toBe(1000);
});

const running: CellView = { ...idle, state: 'running', runs: idle.text, ran: true };
const printed = [{ slot: 'a', output: { kind: 'text', text: '1', level: 'print' } }] as unknown as CellView['outputs'];

test('a run that is soon over is never drawn as running', () => {
  const { waits, draw } = cell();
  expect(waits({ ...idle, state: 'queued' })).toBe(true);
  expect(waits(running)).toBe(true);
  expect(waits({ ...running, state: 'done', runs: null, ms: 4 })).toBe(false);
  vi.runAllTimers();
  expect(draw).not.toHaveBeenCalled();
});

test('a run that takes longer is drawn as running before a reader misses it, once', () => {
  const { waits, draw } = cell();
  expect(waits({ ...idle, state: 'queued' })).toBe(true);
  vi.advanceTimersByTime(60);
  expect(waits(running)).toBe(true);
  vi.advanceTimersByTime(39);
  expect(draw).toHaveBeenCalledTimes(1);
  expect(waits(stale, running)).toBe(false);
  vi.runAllTimers();
  expect(draw).toHaveBeenCalledTimes(1);
});

test('what a run shows, and an error that it clears, is drawn at once', () => {
  const { waits, draw } = cell();
  expect(waits(running)).toBe(true);
  expect(waits({ ...running, outputs: printed })).toBe(false);
  const failed: CellView = {
    ...idle,
    state: 'error',
    error: { message: 'no', frames: [] } as unknown as CellView['error'],
  };
  expect(waits(running, failed)).toBe(false);
  vi.runAllTimers();
  expect(draw).not.toHaveBeenCalled();
});
