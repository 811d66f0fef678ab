import { expect, test } from 'vitest';
import { parseDigits } from '../../../../src/datasets/pack/digits-csv.ts';

const blank = new Array<number>(64).fill(0).join(',');

test('a line is 64 pixels and a label', () => {
  const { labels, pixels, size } = parseDigits(`16,${blank.slice(2)},7\n${blank},9\n`);
  expect([size, ...labels]).toEqual([8, 7, 9]);
  expect(pixels).toHaveLength(128);
  expect(pixels[0]).toBe(16);
});

test('a line of another kind is named by its number', () => {
  expect(() => parseDigits(`${blank},7\n${blank}`)).toThrow('line 2');
  expect(() => parseDigits(`${blank},10`)).toThrow('line 1');
  expect(() => parseDigits(`17,${blank.slice(2)},1`)).toThrow('line 1');
});
