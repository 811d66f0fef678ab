import { expect, test } from 'vitest';
import { CourseError } from '../../../src/course/course-error.ts';
import * as nn from '../../../src/nn/index.ts';

const weights = [0.5, -1, 2];
const inputs = [2, 3, 0.5];
const bias = 1.5;

test('by hand: 0.5·2 − 1·3 + 2·0.5 + 1.5 = 0.5', () => {
  expect(nn.preActivation(weights, inputs, bias)).toBe(0.5);
  expect(nn.neuron(weights, inputs, bias, nn.relu)).toBe(0.5);
  expect(nn.neuron(weights, inputs, bias, nn.sigmoid)).toBeCloseTo(0.6224593312, 10);
});

test('by hand: the gradient of a linear neuron is its inputs, 1 and its weights', () => {
  expect(nn.neuronGradient(weights, inputs, bias, nn.linearDerivative)).toEqual({
    weights: inputs,
    bias: 1,
    inputs: weights,
  });
});

test('the gradient is the one that finite differences find', () => {
  const gradient = nn.neuronGradient(weights, inputs, bias, nn.tanhDerivative);
  const close = (got: readonly number[], expected: readonly number[]): void =>
    got.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 8));
  close(
    gradient.weights,
    nn.numericalGradient((w) => nn.neuron(w, inputs, bias, nn.tanh), weights),
  );
  close(
    gradient.inputs,
    nn.numericalGradient((x) => nn.neuron(weights, x, bias, nn.tanh), inputs),
  );
  expect(gradient.bias).toBeCloseTo(
    nn.numericalDerivative((b) => nn.neuron(weights, inputs, b, nn.tanh), bias),
    8,
  );
});

test('typed arrays will do', () => {
  expect(nn.preActivation(Float32Array.from(weights), Float32Array.from(inputs), bias)).toBe(0.5);
});

test('weights and inputs that do not match are an error in both languages', () => {
  const error = ((): unknown => {
    try {
      return nn.preActivation([1, 2], [1], 0);
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(CourseError);
  expect((error as CourseError).words).toEqual({
    en: 'Weights (2) and inputs (1) must be equally many.',
    zh: '权重（2 个）与输入（1 个）的个数必须相同。',
  });
});
