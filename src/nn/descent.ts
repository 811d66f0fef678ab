import type { Scalar } from './activations.ts';

/** Where a descent is after `step` steps. */
export interface DescentStep {
  readonly step: number;
  readonly w: number;
  /** L(w) */
  readonly loss: number;
  /** L′(w), from which the next step is taken */
  readonly gradient: number;
}

/** One step of gradient descent (F09): w ← w + Δw with Δw = −α L′(w). */
export function descentStep(w: number, gradient: number, rate: number): number {
  return w - rate * gradient;
}

/**
 * Gradient descent on a function of one variable (F09, F20).
 * @param loss L(w)
 * @param derivative L′(w)
 * @param start w before the first step
 * @param rate learning rate α
 * @returns `steps` + 1 entries, the start first. A rate that is too large is followed to wherever it leads, Infinity and
 * NaN included.
 */
export function gradientDescent(
  loss: Scalar,
  derivative: Scalar,
  start: number,
  rate: number,
  steps: number,
): DescentStep[] {
  const path: DescentStep[] = [];
  let w = start;
  for (let step = 0; step <= steps; step++) {
    const gradient = derivative(w);
    path.push({ step, w, loss: loss(w), gradient });
    w = descentStep(w, gradient, rate);
  }
  return path;
}
