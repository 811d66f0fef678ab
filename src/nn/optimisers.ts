/**
 * Optimisers: how a parameter moves once its gradient is known. Each works on one number; a network's parameters are that
 * many numbers, each with a memory of its own. Every quantity on the way is returned, to be shown.
 */

export type OptimiserName = 'sgd' | 'momentum' | 'rmsprop' | 'adam' | 'adamUncorrected';

/** What an optimiser can be told. The defaults are those of the papers. */
export interface OptimiserSettings {
  readonly name: OptimiserName;
  /** Learning rate α */
  readonly rate: number;
  /** Momentum's β and RMSProp's and Adam's decay of the first moment, in [0, 1); 0.9 */
  readonly beta1: number;
  /** Decay of the mean of squared gradients, in [0, 1); 0.999 */
  readonly beta2: number;
  /** Keeps a division by a vanishing root from exploding; 10⁻⁸ */
  readonly epsilon: number;
}

export function optimiser(
  name: OptimiserName,
  rate: number,
  settings: Partial<Omit<OptimiserSettings, 'name' | 'rate'>> = {},
): OptimiserSettings {
  return { name, rate, beta1: 0.9, beta2: name === 'rmsprop' ? 0.9 : 0.999, epsilon: 1e-8, ...settings };
}

/** What an optimiser remembers of one parameter. */
export interface Memory {
  /** Velocity (momentum), or mean of the gradients (Adam) */
  readonly m: number;
  /** Mean of the squared gradients (RMSProp, Adam) */
  readonly v: number;
  /** Steps taken so far */
  readonly t: number;
}

export const noMemory: Memory = { m: 0, v: 0, t: 0 };

/** One parameter's step. */
export interface ParameterStep {
  readonly memory: Memory;
  /** Adam with its bias corrected: m / (1 − β₁ᵗ) and v / (1 − β₂ᵗ); null elsewhere */
  readonly corrected: { readonly m: number; readonly v: number } | null;
  /** What is added to the parameter */
  readonly delta: number;
}

/**
 * One step of one parameter.
 * - sgd (F09, F27): Δ = −α g
 * - momentum (F28; Polyak, 1964): m ← β₁ m − α g, Δ = m
 * - rmsprop (Tieleman and Hinton, 2012): v ← β₂ v + (1 − β₂) g², Δ = −α g / (√v + ε)
 * - adam (F29; Kingma and Ba, 2015): m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ),
 *   Δ = −α m̂ / (√v̂ + ε)
 * - adamUncorrected: the same with m and v in place of m̂ and v̂, as article E writes it (E08)
 */
export function parameterStep(settings: OptimiserSettings, memory: Memory, gradient: number): ParameterStep {
  const { name, rate, beta1, beta2, epsilon } = settings;
  const t = memory.t + 1;
  const square = beta2 * memory.v + (1 - beta2) * gradient ** 2;
  switch (name) {
    case 'sgd':
      return { memory: { ...noMemory, t }, corrected: null, delta: -rate * gradient };
    case 'momentum': {
      const velocity = beta1 * memory.m - rate * gradient;
      return { memory: { m: velocity, v: 0, t }, corrected: null, delta: velocity };
    }
    case 'rmsprop': {
      const delta = (-rate * gradient) / (Math.sqrt(square) + epsilon);
      return { memory: { m: 0, v: square, t }, corrected: null, delta };
    }
    case 'adam':
    case 'adamUncorrected': {
      const mean = beta1 * memory.m + (1 - beta1) * gradient;
      const corrected = name === 'adam' ? { m: mean / (1 - beta1 ** t), v: square / (1 - beta2 ** t) } : null;
      const { m, v } = corrected ?? { m: mean, v: square };
      return { memory: { m: mean, v: square, t }, corrected, delta: (-rate * m) / (Math.sqrt(v) + epsilon) };
    }
  }
}
