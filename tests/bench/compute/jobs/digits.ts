import type { Job } from './job.ts';

/** Handwritten digits of 8 × 8 pixels: listing L07. */
export const digits: Job = {
  name: 'digits',
  title: 'digits 64-64-64-10',
  input: [64],
  layers: [
    { kind: 'dense', units: 64, activation: 'relu' },
    { kind: 'dense', units: 64, activation: 'relu' },
    { kind: 'dense', units: 10, activation: 'softmax' },
  ],
  loss: 'categories',
  optimiser: 'adam',
  batch: 32,
  way: 'fit',
};
