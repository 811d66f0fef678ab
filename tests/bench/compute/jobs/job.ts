/** What is trained: a network as data, which each implementation builds in its own way. */

export type Layer =
  | {
      readonly kind: 'dense';
      readonly units: number;
      readonly activation: 'relu' | 'sigmoid' | 'softmax' | 'linear';
    }
  /** Square filters, stride 1, no padding, ReLU. */
  | { readonly kind: 'convolution'; readonly filters: number; readonly side: number }
  /** The largest of each 2 × 2; an odd last row or column is left out. */
  | { readonly kind: 'pool' }
  | { readonly kind: 'flatten' }
  | { readonly kind: 'dropout'; readonly rate: number }
  /** Whole numbers below `words` → vectors. */
  | { readonly kind: 'embedding'; readonly words: number; readonly width: number }
  /** The last state of a sequence. */
  | { readonly kind: 'lstm'; readonly units: number }
  /** A Transformer block: x + attention(norm x), then x + dense(ReLU(dense(norm x))) with `hidden` units between. */
  | { readonly kind: 'block'; readonly heads: number; readonly hidden: number };

export interface Job {
  /** Short, for the command line. */
  readonly name: string;
  readonly title: string;
  /** Shape of one example; of the sequence's numbers alone where the first layer is an embedding. */
  readonly input: readonly number[];
  readonly layers: readonly Layer[];
  /** Of one probability, of a distribution over categories, or of anything: the mean of the squared differences. */
  readonly loss: 'binary' | 'categories' | 'squares';
  readonly optimiser: 'descent' | 'adam';
  readonly batch: number;
  /** Whether TensorFlow.js trains it as a layers model by `fit`, or in a loop of `minimize`, as the course's cells do. */
  readonly way: 'fit' | 'loop';
}

export const rates = { descent: 0.1, adam: 0.001 } as const satisfies Record<Job['optimiser'], number>;
