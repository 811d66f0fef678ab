/** What keeps a network from learning its training data by heart, and its activations in a good range. */
import { columnMeans, mapEntries, row, type Matrix } from './matrix.ts';
import type { Random } from './random.ts';
import { at, sum, type Vector } from './vectors.ts';

/**
 * A dropout mask (Srivastava et al., 2014) in the inverted form: each entry is 0 with probability `rate`, else
 * 1 / (1 − rate), so that the expected value of a ⊙ mask is a and nothing changes when the network is used.
 * @param rate in [0, 1)
 * @returns [rows, columns] factors
 */
export function dropoutMask(rows: number, columns: number, rate: number, random: Random): number[][] {
  const kept = 1 / (1 - rate);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => (random() < rate ? 0 : kept)));
}

/** Batch normalisation's way forwards, and what its way back needs. */
export interface NormalisedBatch {
  /** [n, units] γ x̂ + β */
  readonly output: number[][];
  /** [n, units] (x − mean) / √(variance + ε) */
  readonly normalised: number[][];
  readonly mean: number[];
  /** Divided by n, not n − 1 */
  readonly variance: number[];
}

/** Batch normalisation (Ioffe and Szegedy, 2015): each unit over the batch to mean 0 and variance 1, then γ times it plus β. */
export function batchNormalise(x: Matrix, gamma: Vector, beta: Vector, epsilon = 1e-3): NormalisedBatch {
  const mean = columnMeans(x);
  const variance = columnMeans(x.map((values) => Array.from(values, (value, j) => (value - at(mean, j)) ** 2)));
  const normalised = x.map((values) =>
    Array.from(values, (value, j) => (value - at(mean, j)) / Math.sqrt(at(variance, j) + epsilon)),
  );
  const output = normalised.map((values) => values.map((value, j) => at(gamma, j) * value + at(beta, j)));
  return { output, normalised, mean, variance };
}

/** Gradients of a loss through batch normalisation, from its gradient by the output. */
export interface NormalisedGradient {
  /** [n, units] by x: γ / √(σ² + ε) · (g − mean g − x̂ · mean(g x̂)) */
  readonly x: number[][];
  readonly gamma: number[];
  readonly beta: number[];
}

export function batchNormaliseGradient(
  { normalised, variance }: NormalisedBatch,
  gamma: Vector,
  gradient: Matrix,
  epsilon = 1e-3,
): NormalisedGradient {
  const n = gradient.length;
  const along = gradient.map((g, i) => Array.from(g, (value, j) => value * at(row(normalised, i), j)));
  const [meanGradient, meanAlong] = [columnMeans(gradient), columnMeans(along)];
  const x = gradient.map((g, i) =>
    Array.from(g, (value, j) => {
      const scale = at(gamma, j) / Math.sqrt(at(variance, j) + epsilon);
      return scale * (value - at(meanGradient, j) - at(row(normalised, i), j) * at(meanAlong, j));
    }),
  );
  return { x, gamma: meanAlong.map((mean) => mean * n), beta: meanGradient.map((mean) => mean * n) };
}

/** ½ λ Σ w²: what weight decay adds to the loss. */
export function weightPenalty(weights: Matrix, lambda: number): number {
  return (lambda / 2) * sum(weights.length, (i) => sum(row(weights, i).length, (j) => at(row(weights, i), j) ** 2));
}

/** λ W, its gradient. */
export function weightPenaltyGradient(weights: Matrix, lambda: number): number[][] {
  return mapEntries(weights, (w) => lambda * w);
}
