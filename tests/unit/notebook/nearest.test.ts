import { expect, test } from 'vitest';
import { nearest } from '../../../src/notebook/nearest.ts';

const known = ['weights', 'bias', 'print', 'Math', 'x', 'tf'];

test.each([
  ['weigths', 'weights'],
  ['weight', 'weights'],
  ['wieghts', 'weights'],
  ['Bias', 'bias'],
  ['prnt', 'print'],
  ['math', 'Math'],
  ['X', 'x'],
])('%s is taken for %s', (name, meant) => {
  expect(nearest(name, known)).toBe(meant);
});

test.each(['loss', 'y', 'window'])('%s is like none of them', (name) => {
  expect(nearest(name, known)).toBeNull();
});
