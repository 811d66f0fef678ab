/** One neuron (F01): a weighted sum of its inputs plus a bias, passed through an activation function. */
import type { Scalar } from './activations.ts';
import { assertSameLength, at, sum, type Vector } from './vectors.ts';

/**
 * Pre-activation z = Σ wᵢ xᵢ + b of a neuron.
 * @param weights n numbers
 * @param inputs n numbers
 * @throws CourseError when there are not as many weights as inputs
 */
export function preActivation(weights: Vector, inputs: Vector, bias: number): number {
  assertSameLength(weights, { en: 'Weights', zh: '权重' }, inputs, { en: 'inputs', zh: '输入' });
  return sum(weights.length, (i) => at(weights, i) * at(inputs, i)) + bias;
}

/** Output a = φ(z) of a neuron; it is `a`, not z, that the next layer sees. */
export function neuron(weights: Vector, inputs: Vector, bias: number, activation: Scalar): number {
  return activation(preActivation(weights, inputs, bias));
}

/** How a neuron's output changes with each of its parameters and inputs. */
export interface NeuronGradient {
  /** ∂a/∂wᵢ = φ′(z) xᵢ */
  readonly weights: number[];
  /** ∂a/∂b = φ′(z) */
  readonly bias: number;
  /** ∂a/∂xᵢ = φ′(z) wᵢ */
  readonly inputs: number[];
}

/** Gradient of a neuron's output by the chain rule; `derivative` is φ′, a function of z. */
export function neuronGradient(weights: Vector, inputs: Vector, bias: number, derivative: Scalar): NeuronGradient {
  const slope = derivative(preActivation(weights, inputs, bias));
  return {
    weights: Array.from(inputs, (x) => slope * x),
    bias: slope,
    inputs: Array.from(weights, (w) => slope * w),
  };
}
