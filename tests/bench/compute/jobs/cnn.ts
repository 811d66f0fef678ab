import type { Job } from './job.ts';

/** Photographs of 32 × 32 pixels: listing L08. */
export const cnn: Job = {
  name: 'cnn',
  title: 'CNN of L08',
  input: [32, 32, 3],
  layers: [
    { kind: 'convolution', filters: 32, side: 3 },
    { kind: 'pool' },
    { kind: 'convolution', filters: 64, side: 3 },
    { kind: 'pool' },
    { kind: 'convolution', filters: 64, side: 3 },
    { kind: 'flatten' },
    { kind: 'dense', units: 64, activation: 'relu' },
    { kind: 'dense', units: 10, activation: 'softmax' },
  ],
  loss: 'categories',
  optimiser: 'adam',
  batch: 32,
  way: 'fit',
};
