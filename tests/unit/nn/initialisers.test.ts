import { expect, test } from 'vitest';
import { glorotUniform, heNormal, random } from '../../../src/nn/index.ts';

function variance(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
}

test('Glorot’s weights have a variance of 2 / (inputs + units) and stay within their limit', () => {
  const weights = glorotUniform(200, 100, random(1)).flat();
  expect(variance(weights) / (2 / 300)).toBeCloseTo(1, 1);
  expect(Math.max(...weights.map(Math.abs))).toBeLessThanOrEqual(Math.sqrt(6 / 300));
});

test('He’s weights have a variance of 2 / inputs', () => {
  expect(variance(heNormal(200, 100, random(1)).flat()) / (2 / 200)).toBeCloseTo(1, 1);
});

test('the same seed gives the same weights', () => {
  expect(heNormal(2, 3, random(7))).toEqual(heNormal(2, 3, random(7)));
});
