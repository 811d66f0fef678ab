import '@tensorflow/tfjs-backend-cpu';
import { expect, test } from 'vitest';
import * as tf from '../../../src/compute/tf.ts';
import * as nn from '../../../src/nn/index.ts';

const loss = (w: number): number => (w - 1) ** 2;
const slope = (w: number): number => 2 * (w - 1);

test('F20: from w = 2 with α = 0.1 the first step of L(w) = (w − 1)² leads to 1.8 (not 2.2, erratum E03)', () => {
  expect(nn.descentStep(2, slope(2), 0.1)).toBeCloseTo(1.8, 15);
  const path = nn.gradientDescent(loss, slope, 2, 0.1, 1);
  expect(path).toEqual([
    { step: 0, w: 2, loss: 1, gradient: 2 },
    { step: 1, w: 1.8, loss: expect.closeTo(0.64, 14) as number, gradient: expect.closeTo(1.6, 14) as number },
  ]);
});

test('after n steps the distance to the minimum is (1 − 2α)ⁿ of the first', () => {
  for (const rate of [0.01, 0.1, 0.5, 0.9, 1.1]) {
    nn.gradientDescent(loss, slope, 2, rate, 20).forEach(({ step, w }) => {
      expect(w - 1).toBeCloseTo((1 - 2 * rate) ** step, 9);
    });
  }
});

test('the derivative may be a numerical one', () => {
  const exact = nn.gradientDescent(loss, slope, 2, 0.1, 10);
  const numerical = nn.gradientDescent(loss, (w) => nn.numericalDerivative(loss, w), 2, 0.1, 10);
  exact.forEach(({ w }, i) => expect(numerical[i]?.w).toBeCloseTo(w, 8));
});

test('a rate that is too large is followed out to infinity', () => {
  const last = nn
    .gradientDescent(
      (w) => w ** 4,
      (w) => 4 * w ** 3,
      2,
      1,
      20,
    )
    .at(-1);
  expect(Number.isFinite(last?.w)).toBe(false);
});

test('the path is the one of TensorFlow.js’s own optimiser', async () => {
  await tf.setBackend('cpu');
  const w = tf.variable(tf.scalar(2));
  const optimiser = tf.train.sgd(0.1);
  for (const step of nn.gradientDescent(loss, slope, 2, 0.1, 8)) {
    expect((await w.data())[0]).toBeCloseTo(step.w, 5);
    optimiser.minimize(() => w.sub(1).square().asScalar());
  }
});
