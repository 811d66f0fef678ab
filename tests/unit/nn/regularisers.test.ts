import { expect, test } from 'vitest';
import * as nn from '../../../src/nn/index.ts';
import { sum } from '../../../src/nn/vectors.ts';

test('a dropout mask keeps the expected value', () => {
  const mask = nn.dropoutMask(200, 100, 0.2, nn.random(1)).flat();
  expect(new Set(mask)).toEqual(new Set([0, 1.25]));
  expect(Math.abs(sum(mask.length, (i) => mask[i] ?? NaN) / mask.length - 1)).toBeLessThan(0.0125);
});

test('a dropout mask’s variance is rate / (1 − rate)', () => {
  for (const rate of [0, 0.2, 0.5, 0.8]) {
    const mask = nn.dropoutMask(200, 100, rate, nn.random(2)).flat();
    const variance = sum(mask.length, (i) => ((mask[i] ?? NaN) - 1) ** 2) / mask.length;
    expect(variance).toBeCloseTo(rate / (1 - rate), 1);
  }
});

const weights = [
  [3, -4],
  [0.5, 0],
];

test('by hand: the L2 penalty is half λ times the squares, its gradient λ w', () => {
  expect(nn.weightPenalty([[3, 4]], 0.1)).toBeCloseTo(1.25, 12);
  expect(nn.weightPenaltyGradient([[3, 4]], 0.1).flat()).toEqual([expect.closeTo(0.3, 12), expect.closeTo(0.4, 12)]);
});

test('by hand: the L1 penalty is λ times the sizes, its gradient λ and the sign', () => {
  expect(nn.absolutePenalty(weights, 0.1)).toBeCloseTo(0.75, 12);
  expect(nn.absolutePenaltyGradient(weights, 0.1)).toEqual([
    [0.1, -0.1],
    [0.1, 0],
  ]);
});

test('the gradients of both penalties are those that finite differences find', () => {
  for (const [penalty, gradient] of [
    [nn.weightPenalty, nn.weightPenaltyGradient],
    [nn.absolutePenalty, nn.absolutePenaltyGradient],
  ] as const) {
    const measured = nn.numericalGradient((w) => penalty([w], 0.3), weights.flat());
    gradient(weights, 0.3)
      .flat()
      .forEach((value, i) => expect(value).toBeCloseTo(measured[i] ?? NaN, 8));
  }
});

type Step = typeof nn.decoupledStep;

/** Where a weight that starts at 1 is after steps along the gradients. */
function walk(step: Step, settings: nn.OptimiserSettings, gradients: readonly number[], lambda: number): number {
  let [w, memory] = [1, nn.noMemory];
  for (const gradient of gradients) {
    const taken = step(settings, memory, gradient, w, lambda);
    [w, memory] = [w + taken.delta, taken.memory];
  }
  return w;
}

test('for plain descent a penalty and decoupled decay are the same', () => {
  const gradients = [2, -1, 0.5, 3];
  const sgd = nn.optimiser('sgd', 0.1);
  expect(walk(nn.decoupledStep, sgd, gradients, 0.3)).toBeCloseTo(walk(nn.penalisedStep, sgd, gradients, 0.3), 14);
});

test('by hand: AdamW’s first step is α against the gradient, and α λ of the weight', () => {
  const adam = nn.optimiser('adam', 0.01);
  expect(nn.decoupledStep(adam, nn.noMemory, 5, 2, 0.1).delta).toBeCloseTo(-0.01 - 0.01 * 0.1 * 2, 9);
  expect(nn.penalisedStep(adam, nn.noMemory, 5, 2, 0.1).delta).toBeCloseTo(-0.01, 9);
});

test('without gradients AdamW shrinks a weight by 1 − α λ a step', () => {
  expect(walk(nn.decoupledStep, nn.optimiser('adam', 0.01), Array<number>(50).fill(0), 0.1)).toBeCloseTo(
    0.999 ** 50,
    12,
  );
});

test('AdamW’s decay is the same for large and small gradients, a penalty’s under Adam is not', () => {
  const adam = nn.optimiser('adam', 0.01);
  const alternating = (size: number): number[] => Array.from({ length: 100 }, (_, t) => (t % 2 ? size : -size));
  const [large, small] = [alternating(10), alternating(0.1)];
  expect(walk(nn.decoupledStep, adam, large, 0.1)).toBeCloseTo(walk(nn.decoupledStep, adam, small, 0.1), 6);
  expect(walk(nn.penalisedStep, adam, large, 0.1)).toBeGreaterThan(walk(nn.penalisedStep, adam, small, 0.1) + 0.3);
});
