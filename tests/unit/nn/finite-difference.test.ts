import { expect, test } from 'vitest';
import { numericalDerivative, numericalGradient } from '../../../src/nn/finite-difference.ts';

test('known derivatives are met to nine digits', () => {
  expect(numericalDerivative(Math.exp, 0)).toBeCloseTo(1, 9);
  expect(numericalDerivative(Math.sin, 1)).toBeCloseTo(Math.cos(1), 9);
  expect(numericalDerivative((x) => x ** 3, 2)).toBeCloseTo(12, 8);
  expect(numericalDerivative((x) => x ** 2, 1e6) / 2e6).toBeCloseTo(1, 9);
});

test('a parabola is met exactly by any step, up to rounding', () => {
  expect(numericalDerivative((x) => x ** 2, 3, 0.5)).toBe(6);
});

test('a step far too small drowns in rounding, one far too large in curvature', () => {
  const error = (h: number): number => Math.abs(numericalDerivative(Math.exp, 1, h) - Math.E);
  expect(error(1e-13)).toBeGreaterThan(1e-5);
  expect(error(0.1)).toBeGreaterThan(1e-3);
  expect(error(1e-5)).toBeLessThan(1e-9);
});

test('the gradient of x²y + sin z', () => {
  const [x, y, z] = numericalGradient(([a = 0, b = 0, c = 0]) => a * a * b + Math.sin(c), [2, 3, 0]);
  expect(x).toBeCloseTo(12, 8);
  expect(y).toBeCloseTo(4, 8);
  expect(z).toBeCloseTo(1, 9);
});
