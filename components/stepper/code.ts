/** The computation as a few lines of code, so that a step and every number can point at their line. */
import type { Named, Quantity } from '../../src/nn/trace/refs.ts';

export interface CodeLine {
  readonly text: string;
  /** What the line computes; in the last layer alone, or in all others */
  readonly writes: readonly Quantity[];
  readonly writesLast?: readonly Quantity[];
  readonly writesHidden?: readonly Quantity[];
  /** The data that it reads: no line computes them */
  readonly given?: readonly ('x' | 'y')[];
}

/** A training step of a dense network: rows are examples, `W[l]` has a row for each input. */
export const code: readonly CodeLine[] = [
  { text: 'for (const l of layers) {', writes: [] },
  { text: '  z[l] = a[l - 1] · W[l] + b[l]', writes: ['wa', 'z'], given: ['x'] },
  { text: '  a[l] = φ(z[l])', writes: ['a', 'exp'] },
  { text: '}', writes: [] },
  { text: 'L = mean(loss(y, a[last]))', writes: ['loss', 'meanLoss', 'newLoss', 'newMeanLoss'], given: ['y'] },
  { text: '∂a = loss′(y, a[last])', writes: [], writesLast: ['da'], given: ['y'] },
  { text: 'for (const l of layers.toReversed()) {', writes: [] },
  { text: '  δ = ∂a ⊙ φ′(z[l])', writes: ['slope', 'dz'] },
  { text: '  ∂W[l] = a[l - 1]ᵀ · δ / n', writes: ['dw', 'gw'] },
  { text: '  ∂b[l] = mean(δ)', writes: ['db', 'gb'] },
  { text: '  ∂a = δ · W[l]ᵀ', writes: ['wd'], writesHidden: ['da'] },
  { text: '}', writes: [] },
  { text: 'Δ = optimiser(∂W, ∂b)', writes: ['m', 'v', 'mHat', 'vHat', 'step'] },
  { text: 'W += ΔW, b += Δb', writes: ['w', 'b'] },
];

/** Does this line compute the number, or, where it is data, read it? */
export function isLineOf({ writes, writesLast, writesHidden, given }: CodeLine, named: Named, depth: number): boolean {
  const { quantity, layer } = named;
  if (quantity === 'y') return given?.includes('y') ?? false;
  if (quantity === 'a' && layer === 0) return given?.includes('x') ?? false;
  const here = layer === depth ? writesLast : writesHidden;
  return writes.includes(quantity) || (here?.includes(quantity) ?? false);
}
