/**
 * Losses: how far predictions ŷ are from targets y. Every function takes the target first, as TensorFlow.js does, and
 * every gradient is by the second argument.
 */
import { assertSameLength, at, sum, type Vector } from './vectors.ts';

const targets = { en: 'Targets', zh: '目标值' };
const predictions = { en: 'predictions', zh: '预测值' };
const logits = { en: 'logits', zh: '得分' };

function squares(target: Vector, predicted: Vector): number {
  assertSameLength(target, targets, predicted, predictions);
  return sum(target.length, (i) => (at(predicted, i) - at(target, i)) ** 2);
}

function differences(target: Vector, predicted: Vector, factor: number): number[] {
  assertSameLength(target, targets, predicted, predictions);
  return Array.from(predicted, (value, i) => factor * (value - at(target, i)));
}

/** Mean squared error (1/n) Σ (ŷᵢ − yᵢ)², F16 of the articles B and C. */
export function meanSquaredError(target: Vector, predicted: Vector): number {
  return squares(target, predicted) / target.length;
}

/** Its gradient (2/n)(ŷᵢ − yᵢ), n numbers. */
export function meanSquaredErrorGradient(target: Vector, predicted: Vector): number[] {
  return differences(target, predicted, 2 / target.length);
}

/** Half the sum of squares ½ Σ (yᵢ − ŷᵢ)², F16 of article D; for one prediction it is ½ (y − ŷ)², F16 of article C. */
export function halfSquaredError(target: Vector, predicted: Vector): number {
  return squares(target, predicted) / 2;
}

/** Its gradient ŷᵢ − yᵢ, n numbers (F22; the sign is the one of erratum E04). */
export function halfSquaredErrorGradient(target: Vector, predicted: Vector): number[] {
  return differences(target, predicted, 1);
}

/**
 * Cross-entropy −Σ yᵢ ln ŷᵢ of two distributions, in nats (F17). A term with yᵢ = 0 is 0 whatever ŷᵢ is; a class that
 * has probability 0 and happens all the same costs infinitely much.
 */
export function crossEntropy(target: Vector, predicted: Vector): number {
  assertSameLength(target, targets, predicted, predictions);
  return sum(target.length, (i) => (at(target, i) === 0 ? 0 : -at(target, i) * Math.log(at(predicted, i))));
}

function largest(values: Vector): number {
  let max = -Infinity;
  for (let i = 0; i < values.length; i++) max = Math.max(max, at(values, i));
  return max;
}

/**
 * Softmax pᵢ = e^zᵢ / Σⱼ e^zⱼ (F31): n probabilities that add up to 1. The largest zⱼ is subtracted first; that leaves
 * the quotient as it is and keeps every exponential at most 1, so that nothing overflows.
 */
export function softmax(z: Vector): number[] {
  const shift = largest(z);
  const powers = Array.from(z, (value) => Math.exp(value - shift));
  const total = sum(powers.length, (i) => at(powers, i));
  return powers.map((power) => power / total);
}

/**
 * Cross-entropy of softmax(z) straight from z (F31): Σ yᵢ (ln Σⱼ e^zⱼ − zᵢ). Unlike −ln of a rounded probability it is
 * finite for any finite z.
 */
export function softmaxCrossEntropy(target: Vector, z: Vector): number {
  assertSameLength(target, targets, z, logits);
  const shift = largest(z);
  const logSum = Math.log(sum(z.length, (j) => Math.exp(at(z, j) - shift)));
  return sum(target.length, (i) => at(target, i) * (logSum + shift - at(z, i)));
}

/** Its gradient by z (F31): pᵢ Σⱼ yⱼ − yᵢ, which for a target that adds up to 1 is softmax(z) − y. */
export function softmaxCrossEntropyGradient(target: Vector, z: Vector): number[] {
  assertSameLength(target, targets, z, logits);
  const mass = sum(target.length, (i) => at(target, i));
  return softmax(z).map((p, i) => p * mass - at(target, i));
}
