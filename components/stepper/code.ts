/** The computation as a few lines of code, so that a step and every number can point at their line. */
import type { Quantity } from '../../src/nn/trace/refs.ts';

export interface CodeLine {
  readonly text: string;
  /** What the line computes */
  readonly writes: readonly Quantity[];
}

/** A training step of a dense network: rows are examples, `W[l]` has a row for each input. */
export const code: readonly CodeLine[] = [
  { text: 'for (const l of layers) {', writes: [] },
  { text: '  z[l] = a[l - 1] · W[l] + b[l]', writes: ['wa', 'z'] },
  { text: '  a[l] = φ(z[l])', writes: ['a', 'exp'] },
  { text: '}', writes: [] },
  { text: 'L = mean(loss(y, a[last]))', writes: ['loss', 'meanLoss', 'newLoss', 'newMeanLoss'] },
  { text: '∂a = loss′(y, a[last])', writes: ['da'] },
  { text: 'for (const l of layers.toReversed()) {', writes: [] },
  { text: '  δ = ∂a ⊙ φ′(z[l])', writes: ['slope', 'dz'] },
  { text: '  ∂W[l] = a[l - 1]ᵀ · δ / n', writes: ['dw', 'gw'] },
  { text: '  ∂b[l] = mean(δ)', writes: ['db', 'gb'] },
  { text: '  ∂a = δ · W[l]ᵀ', writes: ['wd'] },
  { text: '}', writes: [] },
  { text: 'Δ = optimiser(∂W, ∂b)', writes: ['m', 'v', 'mHat', 'vHat', 'step'] },
  { text: 'W += ΔW, b += Δb', writes: ['w', 'b'] },
];
