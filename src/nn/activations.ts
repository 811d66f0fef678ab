/**
 * Activation functions and their derivatives (source inventory F02 to F05), from number to number. Each derivative is
 * a function of the pre-activation z, not of the activation.
 */

/** A function of one real variable. */
export type Scalar = (x: number) => number;

/** Linear activation, F02: f(z) = z. */
export function linear(z: number): number {
  return z;
}

/** f′(z) = 1. */
export const linearDerivative: Scalar = () => 1;

/**
 * Sigmoid, F03: σ(z) = 1 / (1 + e⁻ᶻ), between 0 and 1. For negative z the equal form eᶻ / (1 + eᶻ) is used, so that the
 * exponential never overflows and small results keep all their digits: σ(−1000) is 0, not NaN.
 */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const power = Math.exp(z);
  return power / (1 + power);
}

/** σ′(z) = σ(z) σ(−z), which is σ(z)(1 − σ(z)) without the cancellation for large z; at most ¼, at z = 0. */
export function sigmoidDerivative(z: number): number {
  return sigmoid(z) * sigmoid(-z);
}

/** Rectified linear unit, F04: max(0, z). */
export function relu(z: number): number {
  return Math.max(0, z);
}

/** 0 for z ≤ 0, else 1. At z = 0 ReLU has no derivative; 0 is the usual choice. */
export function reluDerivative(z: number): number {
  return z > 0 ? 1 : 0;
}

/** Hyperbolic tangent, F05: (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ), between −1 and 1. */
export function tanh(z: number): number {
  return Math.tanh(z);
}

/** tanh′(z) = 1 − tanh²(z), written as 1 / cosh²(z), which stays exact where tanh rounds to ±1. */
export function tanhDerivative(z: number): number {
  return 1 / Math.cosh(z) ** 2;
}

/** Activations that act on each number by itself, by the names that TensorFlow.js gives them. */
export type ActivationName = 'linear' | 'sigmoid' | 'relu' | 'tanh';

export interface Activation {
  readonly value: Scalar;
  /** φ′, a function of z */
  readonly derivative: Scalar;
}

export const activations: Readonly<Record<ActivationName, Activation>> = {
  linear: { value: linear, derivative: linearDerivative },
  sigmoid: { value: sigmoid, derivative: sigmoidDerivative },
  relu: { value: relu, derivative: reluDerivative },
  tanh: { value: tanh, derivative: tanhDerivative },
};
