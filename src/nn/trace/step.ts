import type { ActivationName } from '../activations.ts';
import type { LossName } from '../network.ts';
import type { OptimiserName } from '../optimisers.ts';
import type { Ref } from './refs.ts';

export const phases = ['forward', 'loss', 'backward', 'update', 'proof'] as const;
export type Phase = (typeof phases)[number];

/** How far one step of the reader goes, from the smallest to the largest. */
export const granularities = ['term', 'neuron', 'layer', 'phase', 'epoch'] as const;
export type Granularity = (typeof granularities)[number];

/** Which rule of the mathematics a step applies. What it reads, and in which order, is said beside each. */
export type Rule =
  /** wa = w · a, added to z: reads w, a */
  | { readonly name: 'product' }
  /** z + b: reads z, b */
  | { readonly name: 'bias' }
  /** a = φ(z): reads z */
  | { readonly name: 'activation'; readonly activation: ActivationName }
  /** e^(z − max z): reads z, then all z of the layer */
  | { readonly name: 'exponential' }
  /** p = e / Σ e: reads e, then all e of the layer */
  | { readonly name: 'normalisation' }
  /** One output's part of the loss: reads p, y */
  | { readonly name: 'lossTerm'; readonly loss: LossName; readonly outputs: number }
  /** The mean of the examples' losses: reads them */
  | { readonly name: 'meanLoss' }
  /** ∂L/∂p: reads p, y */
  | { readonly name: 'lossSlope'; readonly loss: LossName; readonly outputs: number }
  /** φ′(z): reads z */
  | { readonly name: 'activationSlope'; readonly activation: ActivationName }
  /** δ = ∂L/∂a · φ′(z): reads da, slope */
  | { readonly name: 'delta' }
  /** The same where the product collapses to p − y, for `outputs` outputs (p − y) / outputs: reads da, slope, p, y */
  | { readonly name: 'collapse'; readonly outputs: number }
  /** δ = p Σ y − y of softmax and its cross-entropy: reads p, y, then all y */
  | { readonly name: 'softmaxCollapse' }
  /** δ = p (g − Σ g p): reads p, g, then all p and all g of the layer */
  | { readonly name: 'softmaxDelta' }
  /** ∂L/∂w = a · δ: reads a, δ */
  | { readonly name: 'weightGradient' }
  /** ∂L/∂b = δ: reads δ */
  | { readonly name: 'biasGradient' }
  /** wd = w · δ, added to ∂L/∂a of the layer below: reads w, δ */
  | { readonly name: 'fanIn' }
  /** The mean of the examples' gradients: reads them */
  | { readonly name: 'meanGradient' }
  /** v ← β v − α g: reads m, g */
  | { readonly name: 'velocity' }
  /** m ← β₁ m + (1 − β₁) g: reads m, g */
  | { readonly name: 'meanOfGradients' }
  /** v ← β₂ v + (1 − β₂) g²: reads v, g */
  | { readonly name: 'meanOfSquares' }
  /** m̂ = m / (1 − β₁ᵗ): reads m */
  | { readonly name: 'correctMean'; readonly t: number }
  /** v̂ = v / (1 − β₂ᵗ): reads v */
  | { readonly name: 'correctSquares'; readonly t: number }
  /** What is added to a parameter: reads what the optimiser's formula does */
  | { readonly name: 'change'; readonly optimiser: OptimiserName }
  /** w ← w + Δ: reads w, Δ */
  | { readonly name: 'update' };

/** One number computed, or one added to a sum. */
export interface Step {
  readonly phase: Phase;
  /** Counts from 0 */
  readonly epoch: number;
  readonly rule: Rule;
  readonly layer: number | null;
  readonly example: number | null;
  readonly reads: readonly Ref[];
  /** The values of what it reads, in the same order */
  readonly given: readonly number[];
  /** What the step computes. First of `writes` */
  readonly value: number;
  readonly writes: readonly { readonly ref: Ref; readonly value: number }[];
  /** The largest unit of work that is complete with this step */
  readonly completes: Granularity;
}
