import type { Job } from './job.ts';

/** Handwritten digits of 28 × 28 pixels: listing L03. */
export const mnist: Job = {
  name: 'mnist',
  title: 'MNIST 784-128-10, dropout',
  input: [784],
  layers: [
    { kind: 'dense', units: 128, activation: 'relu' },
    { kind: 'dropout', rate: 0.2 },
    { kind: 'dense', units: 10, activation: 'softmax' },
  ],
  loss: 'categories',
  optimiser: 'adam',
  batch: 32,
  way: 'fit',
};
