import { expect, test } from 'vitest';
import { rails } from '../../../../components/cell/chapter/rails.ts';

const of = (cells: readonly string[], edges: Readonly<Record<string, readonly string[]>>) =>
  rails({ cells, dependants: new Map(Object.entries(edges)) });

test('a cell that others take from has one rail, to all of them', () => {
  expect(of(['a', 'b', 'c'], { a: ['c', 'b'] })).toEqual([{ source: 0, targets: [1, 2], lane: 0 }]);
});

test('rails that pass each other run in lanes of their own, the longer one outside', () => {
  const found = of(['a', 'b', 'c', 'd'], { a: ['d'], b: ['c'] });
  expect(found).toContainEqual({ source: 1, targets: [2], lane: 0 });
  expect(found).toContainEqual({ source: 0, targets: [3], lane: 1 });
});

test('rails that do not meet share a lane', () => {
  expect(of(['a', 'b', 'c', 'd'], { a: ['b'], c: ['d'] }).map(({ lane }) => lane)).toEqual([0, 0]);
});

test('a rail may lead up the page', () => {
  expect(of(['a', 'b'], { b: ['a'] })).toEqual([{ source: 1, targets: [0], lane: 0 }]);
});
