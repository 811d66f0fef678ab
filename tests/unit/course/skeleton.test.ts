import { expect, test } from 'vitest';
import { skeleton, withoutCode } from '../../../src/course/skeleton.ts';

test('finds headings, cells and sources with their lines', () => {
  const mdx = '\n## One\n\n<Formula source="F01  F06">\n\n<Cell\n  name="neuron"\n  source=\'L07\'\n/>\n\n### Two\n';
  expect(skeleton(mdx, 5)).toEqual([
    { kind: 'heading', value: '2', line: 6 },
    { kind: 'source', value: 'F01 F06', line: 8 },
    { kind: 'cell', value: 'neuron', line: 10 },
    { kind: 'source', value: 'L07', line: 10 },
    { kind: 'heading', value: '3', line: 15 },
  ]);
});

test('finds links to kernels', () => {
  expect(skeleton('<Kernels names="adam  momentum" />\n<Formula names="no" />\n', 1)).toEqual([
    { kind: 'kernels', value: 'adam momentum', line: 1 },
  ]);
});

test('passes over code and comments', () => {
  expect(
    skeleton('```ts\n## no\n<Cell name="no" />\n```\n{/* <Cell name="no" /> */}\nuse `<Cell name="no" />`\n', 1),
  ).toEqual([]);
});

test('blanks code without moving anything', () => {
  const mdx = 'a\n```\nb\n```\nc `d` e\n';
  const blank = withoutCode(mdx);
  expect(blank).toHaveLength(mdx.length);
  expect(blank.split('\n').map((line) => line.trim())).toEqual(['a', '', '', '', 'c     e', '']);
});
