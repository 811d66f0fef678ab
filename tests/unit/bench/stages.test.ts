import { expect, test } from 'vitest';
import { cnn } from '../../bench/compute/jobs/cnn.ts';
import { digits } from '../../bench/compute/jobs/digits.ts';
import { text } from '../../bench/compute/jobs/text.ts';
import { transformer } from '../../bench/compute/jobs/transformer.ts';
import { outputOf, product, stages, stepFlops } from '../../bench/compute/stages.ts';

test('the shapes of the network of L08 follow from its layers', () => {
  expect(stages(cnn).map(({ output }) => output.join(' × '))).toEqual([
    '30 × 30 × 32',
    '15 × 15 × 32',
    '13 × 13 × 64',
    '6 × 6 × 64',
    '4 × 4 × 64',
    '1024',
    '64',
    '10',
  ]);
});

test.each([
  // Keras's own counts of parameters for the first two listings.
  ['L08', cnn, 122_570],
  ['L07', digits, 64 * 65 + 64 * 65 + 10 * 65],
  ['L11', text, 1_280_000 + 4 * 128 * 257 + 129 * 3],
  ['one block', transformer, 4 * 64 + 4 * 64 * 64 + 2 * 64 * 256 + 256 + 64],
] as const)('the weights of %s are as many as its description says', (_, job, count) => {
  const total = stages(job).flatMap(({ weights }) => weights.map(product));
  expect(total.reduce((a, b) => a + b)).toBe(count);
});

test('a step of dense layers is three products each, and two of the first, whose input needs no gradient', () => {
  expect(stepFlops(digits)).toBe(32 * 2 * (2 * 64 * 64 + 3 * 64 * 64 + 3 * 64 * 10));
});

test('a sequence goes in and one state comes out of the LSTM', () => {
  expect(outputOf(text)).toEqual([3]);
  expect(stages(text)[1]).toMatchObject({ input: [32, 128], output: [128], flops: 2 * 32 * 256 * 512 });
});
