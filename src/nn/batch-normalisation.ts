/** Batch normalisation (Ioffe and Szegedy, 2015): keeps a layer's numbers in a good range, forwards, backwards and in use. */
import { columnMeans, row, type Matrix } from './matrix.ts';
import { at, type Vector } from './vectors.ts';

/** Mean and variance of each unit: of a batch, or running ones of all batches so far. */
export interface Moments {
  readonly mean: Vector;
  /** Divided by n, not n − 1 */
  readonly variance: Vector;
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

function normaliseBy(x: Matrix, { mean, variance }: Moments, epsilon: number): number[][] {
  return x.map((values) =>
    Array.from(values, (value, j) => (value - at(mean, j)) / Math.sqrt(at(variance, j) + epsilon)),
  );
}

function scaleAndShift(normalised: readonly number[][], gamma: Vector, beta: Vector): number[][] {
  return normalised.map((values) => values.map((value, j) => at(gamma, j) * value + at(beta, j)));
}

/** In training: each unit over the batch to mean 0 and variance 1, then γ times it plus β. A batch of one becomes β. */
export function batchNormalise(x: Matrix, gamma: Vector, beta: Vector, epsilon = 1e-3): NormalisedBatch {
  const mean = columnMeans(x);
  const variance = columnMeans(x.map((values) => Array.from(values, (value, j) => (value - at(mean, j)) ** 2)));
  const normalised = normaliseBy(x, { mean, variance }, epsilon);
  return { output: scaleAndShift(normalised, gamma, beta), normalised, mean, variance };
}

/**
 * Running moments after one more batch: ρ times the old ones plus 1 − ρ times the batch's. As in TensorFlow.js, the
 * batch's variance enters as it is; the paper multiplies it by n / (n − 1).
 * @param keep ρ in [0, 1)
 */
export function updateMoments(running: Moments, batch: Moments, keep = 0.99): Moments {
  const blend = (old: Vector, now: Vector): number[] =>
    Array.from(old, (value, j) => keep * value + (1 - keep) * at(now, j));
  return { mean: blend(running.mean, batch.mean), variance: blend(running.variance, batch.variance) };
}

/** In use: every example by the running moments, so that it does not matter in whose company it comes. */
export function normaliseInUse(x: Matrix, gamma: Vector, beta: Vector, running: Moments, epsilon = 1e-3): number[][] {
  return scaleAndShift(normaliseBy(x, running, epsilon), gamma, beta);
}

/** Gradients of a loss through batch normalisation, from its gradient by the output. */
export interface NormalisedGradient {
  /** [n, units] by x: γ / √(σ² + ε) · (g − mean g − x̂ · mean(g x̂)) */
  readonly x: number[][];
  readonly gamma: number[];
  readonly beta: number[];
}

/** In training, where mean and variance depend on x too. @param gradient [n, units] ∂L/∂output */
export function batchNormaliseGradient(
  { normalised, variance }: Pick<NormalisedBatch, 'normalised' | 'variance'>,
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
