import { expect, test } from 'vitest';
import { numericalGradient, random, surfaces, type Point } from '../../../src/nn/index.ts';

test.each(Object.entries(surfaces))('the gradient of %s is the one that finite differences find', (_, surface) => {
  const source = random(5);
  const [min, max] = surface.extent;
  for (let i = 0; i < 50; i++) {
    const point: Point = [min + source() * (max - min), min + source() * (max - min)];
    const found = numericalGradient(([x = NaN, y = NaN]) => surface.value([x, y]), point);
    surface.gradient(point).forEach((slope, axis) => expect(slope).toBeCloseTo(found[axis] ?? NaN, 6));
  }
});

test.each(Object.entries(surfaces))('nothing around a minimum of %s is lower', (_, { value, gradient, minima }) => {
  for (const [x, y] of minima) {
    for (const slope of gradient([x, y])) expect(slope).toBeCloseTo(0, 12);
    for (const [dx, dy] of [
      [0.1, 0],
      [-0.1, 0],
      [0, 0.1],
      [0, -0.1],
    ] as const)
      expect(value([x + dx, y + dy])).toBeGreaterThan(value([x, y]));
  }
});
