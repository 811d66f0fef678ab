import { expect, test } from 'vitest';
import * as nn from '../../../src/nn/index.ts';
import { sum } from '../../../src/nn/vectors.ts';

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

test('a shift or a stretch of a whole unit changes nothing, so the gradient has no part along either', () => {
  const { output } = nn.batchNormalise(x, [1.5, -0.7], [0.2, 0.1], 0);
  const moved = x.map((values) => values.map((value) => 7 * value - 3));
  nn.batchNormalise(moved, [1.5, -0.7], [0.2, 0.1], 0).output.forEach((values, i) =>
    values.forEach((value, j) => expect(value).toBeCloseTo(output[i]?.[j] ?? NaN, 12)),
  );
  const batch = nn.batchNormalise(x, [1.5, -0.7], [0.2, 0.1], 0);
  const upstream = [
    [0.3, -0.2],
    [0.9, 0.4],
    [-0.5, 0.7],
  ];
  const gradient = nn.batchNormaliseGradient(batch, [1.5, -0.7], upstream, 0);
  for (const j of [0, 1]) {
    const part = (by: (i: number) => number): number => sum(3, (i) => (gradient.x[i]?.[j] ?? NaN) * by(i));
    expect(part(() => 1)).toBeCloseTo(0, 12);
    expect(part((i) => batch.normalised[i]?.[j] ?? NaN)).toBeCloseTo(0, 12);
  }
});

test('a batch of one becomes β, whatever it holds, and passes no gradient on', () => {
  const batch = nn.batchNormalise([[5, -80]], [1.5, -0.7], [0.2, 0.1]);
  expect(batch.output).toEqual([[0.2, 0.1]]);
  const { x: back } = nn.batchNormaliseGradient(batch, [1.5, -0.7], [[3, 4]]);
  expect(back.flat().map((value) => Math.abs(value))).toEqual([0, 0]);
});

test('by hand: running moments keep ρ of what they were', () => {
  const start = { mean: [0], variance: [1] };
  const moments = nn.updateMoments(start, { mean: [5], variance: [4] }, 0.9);
  expect(moments.mean[0]).toBeCloseTo(0.5, 15);
  expect(moments.variance[0]).toBeCloseTo(1.3, 15);
  let running: nn.Moments = start;
  for (let i = 0; i < 400; i++) running = nn.updateMoments(running, { mean: [5], variance: [4] }, 0.9);
  expect(running.mean[0]).toBeCloseTo(5, 12);
  expect(running.variance[0]).toBeCloseTo(4, 12);
});

test('in use an example’s output does not depend on its company', () => {
  const running = { mean: [3, 40], variance: [8 / 3, 26 * 26] };
  const together = nn.normaliseInUse(x, [1.5, -0.7], [0.2, 0.1], running);
  x.forEach((values, i) =>
    expect(nn.normaliseInUse([values], [1.5, -0.7], [0.2, 0.1], running)).toEqual([together[i]]),
  );
  expect(nn.normaliseInUse([[3, 40]], [1.5, -0.7], [0.2, 0.1], running)).toEqual([[0.2, 0.1]]);
});
