import { expect, test } from 'vitest';
import { split } from '../../../src/datasets/split.ts';

test('every example is in exactly one part, and the test part has its share', () => {
  const { train, test: held } = split(1797, { test: 0.2, seed: 1 });
  expect(held).toHaveLength(359);
  expect([...train, ...held].sort((a, b) => a - b)).toEqual(Array.from({ length: 1797 }, (_, i) => i));
});

test('the same seed splits the same way, another seed another way', () => {
  expect(split(100, { test: 0.3, seed: 5 })).toEqual(split(100, { test: 0.3, seed: 5 }));
  expect(split(100, { test: 0.3, seed: 5 })).not.toEqual(split(100, { test: 0.3, seed: 6 }));
});

test('nothing or everything can be held out', () => {
  expect(split(5, { test: 0, seed: 1 }).test).toHaveLength(0);
  expect(split(5, { test: 1, seed: 1 }).train).toHaveLength(0);
});

test('a share outside 0 to 1 is refused in both languages', () => {
  for (const share of [-0.1, 20, NaN]) expect(() => split(10, { test: share, seed: 1 })).toThrow('between 0 and 1');
});
