import { expect, test } from 'vitest';
import * as nn from '../../../src/nn/index.ts';
import { sum } from '../../../src/nn/vectors.ts';

test('a dropout mask keeps the expected value', () => {
  const mask = nn.dropoutMask(200, 100, 0.2, nn.random(1)).flat();
  expect(new Set(mask)).toEqual(new Set([0, 1.25]));
  expect(Math.abs(sum(mask.length, (i) => mask[i] ?? NaN) / mask.length - 1)).toBeLessThan(0.0125);
});

const x = [
  [1, 10],
  [3, 30],
  [5, 80],
];

test('by hand: batch normalisation moves each unit to mean 0 and variance 1', () => {
  const { normalised, mean, variance } = nn.batchNormalise(x, [1, 1], [0, 0], 0);
  expect(mean).toEqual([3, 40]);
  expect(variance[0]).toBeCloseTo(8 / 3, 12);
  [-Math.sqrt(1.5), 0, Math.sqrt(1.5)].forEach((value, i) => expect(normalised[i]?.[0]).toBeCloseTo(value, 12));
});

test('batch normalisation’s gradients are those that finite differences find', () => {
  const [gamma, beta] = [
    [1.5, -0.7],
    [0.2, 0.1],
  ];
  const upstream = [
    [0.3, -0.2],
    [0.9, 0.4],
    [-0.5, 0.7],
  ];
  const lossOf = (values: readonly number[], g: readonly number[], b: readonly number[]): number => {
    const rows = [0, 1, 2].map((i) => [values[2 * i] ?? NaN, values[2 * i + 1] ?? NaN]);
    const { output } = nn.batchNormalise(rows, g, b);
    return sum(3, (i) => sum(2, (j) => (upstream[i]?.[j] ?? NaN) * (output[i]?.[j] ?? NaN)));
  };
  const gradient = nn.batchNormaliseGradient(nn.batchNormalise(x, gamma, beta), gamma, upstream);
  const close = (got: readonly number[], expected: readonly number[]): void =>
    got.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 7));
  close(
    gradient.x.flat(),
    nn.numericalGradient((values) => lossOf(values, gamma, beta), x.flat()),
  );
  close(
    gradient.gamma,
    nn.numericalGradient((g) => lossOf(x.flat(), g, beta), gamma),
  );
  close(
    gradient.beta,
    nn.numericalGradient((b) => lossOf(x.flat(), gamma, b), beta),
  );
});

test('weight decay’s gradient is λ w', () => {
  expect(nn.weightPenalty([[3, 4]], 0.1)).toBeCloseTo(1.25, 12);
  expect(nn.weightPenaltyGradient([[3, 4]], 0.1).flat()).toEqual([expect.closeTo(0.3, 12), expect.closeTo(0.4, 12)]);
});
