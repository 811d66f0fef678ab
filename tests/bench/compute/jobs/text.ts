import type { Job } from './job.ts';

/** Three kinds of news: listing L11, with sequences of 32 words. */
export const text: Job = {
  name: 'text',
  title: 'embedding-LSTM-dense of L11',
  input: [32],
  layers: [
    { kind: 'embedding', words: 10_000, width: 128 },
    { kind: 'lstm', units: 128 },
    { kind: 'dense', units: 3, activation: 'softmax' },
  ],
  loss: 'categories',
  optimiser: 'adam',
  batch: 32,
  way: 'fit',
};
