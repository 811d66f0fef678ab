import type { Job } from './job.ts';

/** The network of two inputs, three hidden neurons and one output: ReLU, sigmoid, binary cross-entropy. */
export const twoThreeOne: Job = {
  name: '2-3-1',
  title: '2-3-1',
  input: [2],
  layers: [
    { kind: 'dense', units: 3, activation: 'relu' },
    { kind: 'dense', units: 1, activation: 'sigmoid' },
  ],
  loss: 'binary',
  optimiser: 'descent',
  batch: 32,
  way: 'loop',
};
