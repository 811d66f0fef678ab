/**
 * Losses: how far predictions ŷ are from targets y. Every function takes the target first, as TensorFlow.js does, and
 * every gradient is by the second argument.
 */
import { sigmoid } from './activations.ts';
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

/** Gradient −yᵢ / ŷᵢ of the cross-entropy by ŷ (F17); 0 where yᵢ is 0. */
export function crossEntropyGradient(target: Vector, predicted: Vector): number[] {
  assertSameLength(target, targets, predicted, predictions);
  return Array.from(predicted, (p, i) => (at(target, i) === 0 ? 0 : -at(target, i) / p));
}

/** −y ln p − (1 − y) ln(1 − p) for one target in [0, 1]; a factor 0 makes its term 0, so that ln 0 costs only who bet on it. */
function binary(y: number, p: number): number {
  return (y === 0 ? 0 : -y * Math.log(p)) + (y === 1 ? 0 : -(1 - y) * Math.log1p(-p));
}

/**
 * Binary cross-entropy, F11: the mean of −[yᵢ ln pᵢ + (1 − yᵢ) ln(1 − pᵢ)] over n independent yes-or-no predictions, in
 * nats. Infinite where a certain prediction is wrong.
 */
export function binaryCrossEntropy(target: Vector, predicted: Vector): number {
  assertSameLength(target, targets, predicted, predictions);
  return sum(target.length, (i) => binary(at(target, i), at(predicted, i))) / target.length;
}

/** Its gradient (pᵢ − yᵢ) / (n pᵢ (1 − pᵢ)), n numbers. */
export function binaryCrossEntropyGradient(target: Vector, predicted: Vector): number[] {
  assertSameLength(target, targets, predicted, predictions);
  return Array.from(predicted, (p, i) => (p - at(target, i)) / (p * (1 - p) * target.length));
}

/**
 * Binary cross-entropy of p = σ(z) straight from the logits z: the mean of max(z, 0) − yz + ln(1 + e^−|z|), which neither
 * overflows nor meets ln 0.
 */
export function sigmoidCrossEntropy(target: Vector, z: Vector): number {
  assertSameLength(target, targets, z, logits);
  const term = (i: number): number =>
    Math.max(at(z, i), 0) - at(target, i) * at(z, i) + Math.log1p(Math.exp(-Math.abs(at(z, i))));
  return sum(target.length, term) / target.length;
}

/** Its gradient (σ(zᵢ) − yᵢ) / n: the p − y of F12. */
export function sigmoidCrossEntropyGradient(target: Vector, z: Vector): number[] {
  assertSameLength(target, targets, z, logits);
  return Array.from(z, (value, i) => (sigmoid(value) - at(target, i)) / target.length);
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
