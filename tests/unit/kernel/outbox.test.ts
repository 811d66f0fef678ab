import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Outbox } from '../../../src/kernel/outbox.ts';
import type { Output } from '../../../src/protocol/output.ts';

let sent: [slot: string, text: string][];
let outbox: Outbox;
const text = (content: string): Output => ({ kind: 'text', text: content, tone: 'plain' });

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  sent = [];
  outbox = new Outbox((slot, output) => void sent.push([slot, output.kind === 'text' ? output.text : '']));
});
afterEach(() => void vi.useRealTimers());

test('the first output leaves at once', () => {
  outbox.put('a', text('1'));
  expect(sent).toEqual([['a', '1']]);
});

test('of outputs that come faster than can be seen, each slot’s newest leaves, in the order in which the slots began to wait', () => {
  outbox.put('a', text('0'));
  for (let i = 1; i <= 100; i++) {
    outbox.put('a', text(`a${i}`));
    outbox.put('b', text(`b${i}`));
  }
  expect(sent).toHaveLength(1);
  vi.advanceTimersByTime(20);
  expect(sent.slice(1)).toEqual([
    ['a', 'a100'],
    ['b', 'b100'],
  ]);
});

test('a flood leaves at no more than a thousand a second, and every slot has its turn', () => {
  for (let i = 0; i < 400; i++) outbox.put(`s${i}`, text('x'));
  vi.advanceTimersByTime(200);
  expect(sent.length).toBeLessThanOrEqual(1 + 16 * 13);
  vi.advanceTimersByTime(1000);
  expect(new Set(sent.map(([slot]) => slot)).size).toBe(400);
});

test('after a large output the next waits until the page can have drawn it', () => {
  outbox.put('large', text('x'.repeat(200_000)));
  outbox.put('next', text('y'));
  vi.advanceTimersByTime(90);
  expect(sent).toHaveLength(1);
  vi.advanceTimersByTime(20);
  expect(sent[1]).toEqual(['next', 'y']);
});

test('at the end of a run everything leaves, and of a closed one nothing', () => {
  for (let i = 0; i < 100; i++) outbox.put(`s${i}`, text('x'));
  outbox.flush();
  expect(sent).toHaveLength(100);
  outbox.put('late', text('x'));
  outbox.close();
  outbox.put('later', text('x'));
  vi.advanceTimersByTime(1000);
  expect(sent).toHaveLength(100);
});
