import { expect, test } from 'vitest';
import * as nn from '../../../src/nn/index.ts';

function run(settings: nn.OptimiserSettings, gradients: readonly number[]): nn.ParameterStep[] {
  let memory = nn.noMemory;
  return gradients.map((gradient) => {
    const step = nn.parameterStep(settings, memory, gradient);
    memory = step.memory;
    return step;
  });
}

test('by hand: gradient descent at rate 0.1 steps −0.2 down a slope of 2', () => {
  expect(run(nn.optimiser('sgd', 0.1), [2])[0]?.delta).toBeCloseTo(-0.2, 15);
});

test('by hand: momentum 0.9 at a constant slope comes to ten times the plain step', () => {
  const steps = run(nn.optimiser('momentum', 0.1), [1, 1, 1]);
  expect(steps.map(({ delta }) => Number(delta.toFixed(6)))).toEqual([-0.1, -0.19, -0.271]);
  expect(run(nn.optimiser('momentum', 0.1), new Array<number>(400).fill(1)).at(-1)?.delta).toBeCloseTo(-1, 12);
});

test('by hand: Adam’s first step is the learning rate, whatever the size of the gradient', () => {
  for (const gradient of [1e-3, 1, -250])
    expect(run(nn.optimiser('adam', 0.01), [gradient])[0]?.delta).toBeCloseTo(-0.01 * Math.sign(gradient), 6);
});

test('by hand: without bias correction Adam’s first step is 3.16 times as long', () => {
  const [step] = run(nn.optimiser('adamUncorrected', 0.01), [1]);
  expect(step?.delta).toBeCloseTo((-0.01 * 0.1) / Math.sqrt(0.001), 6);
  expect(step?.corrected).toBeNull();
});

test('by hand: RMSProp’s first step is the rate over √(1 − β₂)', () => {
  expect(run(nn.optimiser('rmsprop', 0.01), [5])[0]?.delta).toBeCloseTo(-0.01 / Math.sqrt(0.1), 6);
});

test('with a constant gradient the corrected means are the gradient and its square at every step', () => {
  for (const { corrected } of run(nn.optimiser('adam', 0.1), [3, 3, 3, 3])) {
    expect(corrected?.m).toBeCloseTo(3, 12);
    expect(corrected?.v).toBeCloseTo(9, 12);
  }
});
