/** What keeps a network from learning its training data by heart: dropout, penalties on weights, their decay. */
import { mapEntries, row, type Matrix } from './matrix.ts';
import { parameterStep, type Memory, type OptimiserSettings, type ParameterStep } from './optimisers.ts';
import type { Random } from './random.ts';
import { at, sum } from './vectors.ts';

/**
 * A dropout mask (Srivastava et al., 2014) in the inverted form: each entry is 0 with probability `rate`, else
 * 1 / (1 − rate), so that the expected value of a ⊙ mask is a and nothing changes when the network is used. The variance
 * of an entry is rate / (1 − rate).
 * @param rate in [0, 1)
 * @returns [rows, columns] factors, drawn row by row
 */
export function dropoutMask(rows: number, columns: number, rate: number, random: Random): number[][] {
  const kept = 1 / (1 - rate);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => (random() < rate ? 0 : kept)));
}

function sumOf(weights: Matrix, term: (w: number) => number): number {
  return sum(weights.length, (i) => sum(row(weights, i).length, (j) => term(at(row(weights, i), j))));
}

/** ½ λ Σ w²: the L2 penalty (Krogh and Hertz, 1992). */
export function weightPenalty(weights: Matrix, lambda: number): number {
  return (lambda / 2) * sumOf(weights, (w) => w ** 2);
}

/** λ W, its gradient. */
export function weightPenaltyGradient(weights: Matrix, lambda: number): number[][] {
  return mapEntries(weights, (w) => lambda * w);
}

/** λ Σ |w|: the L1 penalty (Tibshirani, 1996). */
export function absolutePenalty(weights: Matrix, lambda: number): number {
  return lambda * sumOf(weights, Math.abs);
}

/** λ sign(w), its gradient; 0 at 0, where the penalty has a corner and no slope. */
export function absolutePenaltyGradient(weights: Matrix, lambda: number): number[][] {
  return mapEntries(weights, (w) => lambda * Math.sign(w));
}

/** One step on the loss with ½ λ w² added: the optimiser sees the gradient g + λ w. */
export function penalisedStep(
  settings: OptimiserSettings,
  memory: Memory,
  gradient: number,
  weight: number,
  lambda: number,
): ParameterStep {
  return parameterStep(settings, memory, gradient + lambda * weight);
}

/**
 * One step with decoupled weight decay (Loshchilov and Hutter, 2019), with `adam` AdamW: the optimiser sees g alone, and
 * α λ w is subtracted beside its step. What is α λ here is λ in the paper. For plain descent it is `penalisedStep`.
 */
export function decoupledStep(
  settings: OptimiserSettings,
  memory: Memory,
  gradient: number,
  weight: number,
  lambda: number,
): ParameterStep {
  const step = parameterStep(settings, memory, gradient);
  return { ...step, delta: step.delta - settings.rate * lambda * weight };
}
