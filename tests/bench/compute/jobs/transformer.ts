import type { Job } from './job.ts';

/** One block over sequences of 32 vectors of 64 numbers. */
export const transformer: Job = {
  name: 'transformer',
  title: 'Transformer block',
  input: [32, 64],
  layers: [{ kind: 'block', heads: 4, hidden: 256 }],
  loss: 'squares',
  optimiser: 'adam',
  batch: 32,
  way: 'loop',
};
