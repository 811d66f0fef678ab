import { expect, test } from 'vitest';
import * as nn from '../../../src/nn/index.ts';

const { bowl, ravine } = nn.surfaces;
const points = (walk: readonly nn.WalkStep[]): nn.Point[] => walk.map(({ point }) => point);

test('by hand: gradient descent at rate 0.1 keeps nine tenths of the way to the bowl’s bottom at each step', () => {
  const [, , third] = points(nn.walk(bowl.gradient, nn.optimiser('sgd', 0.1), [2, -1], 2));
  expect(third?.[0]).toBeCloseTo(2 * 0.9 ** 2, 14);
  expect(third?.[1]).toBeCloseTo(-(0.9 ** 2), 14);
});

test('by hand: two steps of momentum down the ravine', () => {
  const path = points(nn.walk(ravine.gradient, nn.optimiser('momentum', 0.01), [1, 1], 2));
  // v = (−0.01, −0.25), then 0.9 v − 0.01 · (0.99, 25 · 0.75)
  expect(path[1]?.map((x) => x.toFixed(6))).toEqual(['0.990000', '0.750000']);
  expect(path[2]?.map((x) => x.toFixed(6))).toEqual(['0.971100', '0.337500']);
});

test.each(['sgd', 'momentum', 'rmsprop', 'adam', 'adamUncorrected'] as const)(
  'each point of a walk of %s is the one before it plus the step it shows, at the gradient it shows',
  (name) => {
    const path = nn.walk(nn.surfaces.saddle.gradient, nn.optimiser(name, 0.05), [-1.5, 0.3], 40);
    expect(path).toHaveLength(41);
    path.slice(1).forEach(({ point, step }, i) => {
      const before = path[i] as nn.WalkStep;
      expect(step).toBe(i + 1);
      expect(point).toEqual(before.point.map((x, axis) => x + (before.away[axis]?.delta ?? NaN)));
      expect(before.gradient).toEqual(nn.surfaces.saddle.gradient(before.point));
      expect(before.away[0].memory.t).toBe(i + 1);
    });
  },
);

test('the two weights of a walk do not touch each other’s memory', () => {
  const settings = nn.optimiser('adam', 0.1);
  const both = points(nn.walk(ravine.gradient, settings, [3, 1], 30));
  const first = points(nn.walk(ravine.gradient, settings, [3, 0], 30));
  expect(both.map(([x]) => x)).toEqual(first.map(([x]) => x));
});

test('a noisy slope is right on average, and its spread shrinks with the root of the batch', () => {
  for (const batch of [1, 25]) {
    const slope = nn.noisySlope(bowl.gradient, 2, batch, nn.random(3));
    const found = Array.from({ length: 20_000 }, () => slope([1, -1]));
    [1, -1].forEach((truth, axis) => {
      const values = found.map((point) => point[axis] ?? NaN);
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      const deviation = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
      expect(Math.abs(mean - truth)).toBeLessThan(0.05);
      expect(Math.abs(deviation / (2 / Math.sqrt(batch)) - 1)).toBeLessThan(0.02);
    });
  }
});

test('the same seed makes the same noise', () => {
  const run = (seed: number) =>
    points(nn.walk(nn.noisySlope(bowl.gradient, 1, 4, nn.random(seed)), nn.optimiser('rmsprop', 0.1), bowl.start, 20));
  expect(run(5)).toEqual(run(5));
  expect(run(5)).not.toEqual(run(6));
});
