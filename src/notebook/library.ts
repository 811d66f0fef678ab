/** Names of the course's library: what a cell can use without importing (typed in `src/kernel/globals`). */
export const library: ReadonlySet<string> = new Set([
  'tf',
  'Plot',
  'nn',
  'display',
  'view',
  'Inputs',
  'progress',
  'image',
  'imageGrid',
  'table',
  'print',
  'check',
  'ink',
  'random',
  'digits',
]);
