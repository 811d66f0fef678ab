import { expect, test } from 'vitest';
import * as nn from '../../../src/nn/index.ts';

test('by hand: two steps without improvement end a training of patience 2', () => {
  expect(nn.stopEarly([5, 3, 4, 2, 2.5, 3, 1], 2)).toEqual({ best: 3, stopped: 5 });
  expect(nn.stopEarly([5, 3, 4, 2, 2.5, 3, 1], 3)).toEqual({ best: 6, stopped: 6 });
  expect(nn.stopEarly([5, 3, 4, 2, 2.5, 3, 1], 1)).toEqual({ best: 1, stopped: 2 });
});

test('an equal loss is no improvement', () => {
  expect(nn.stopEarly([3, 3, 3, 1], 2)).toEqual({ best: 0, stopped: 2 });
});

test('a training that is never worse runs to its end, and one without losses has no state to keep', () => {
  expect(nn.stopEarly([3, 2, 1], 1)).toEqual({ best: 2, stopped: 2 });
  expect(nn.stopEarly([3], 1)).toEqual({ best: 0, stopped: 0 });
  expect(nn.stopEarly([], 1)).toEqual({ best: -1, stopped: -1 });
});

test('over random losses it is the definition: the first place from which the last `patience` hold no new minimum', () => {
  const next = nn.random(3);
  for (let round = 0; round < 200; round++) {
    const losses = Array.from({ length: 1 + Math.floor(30 * next()) }, () => Math.floor(8 * next()));
    const patience = 1 + Math.floor(4 * next());
    const newMinimum = (i: number): boolean => i === 0 || (losses[i] ?? NaN) < Math.min(...losses.slice(0, i));
    const over = (i: number): boolean =>
      i >= patience && Array.from({ length: patience }, (_, k) => i - k).every((k) => !newMinimum(k));
    const first = losses.findIndex((_, i) => over(i));
    const stopped = first < 0 ? losses.length - 1 : first;
    const seen = losses.slice(0, stopped + 1);
    expect(nn.stopEarly(losses, patience)).toEqual({ best: seen.indexOf(Math.min(...seen)), stopped });
  }
});
