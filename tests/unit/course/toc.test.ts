import { expect, test } from 'vitest';
import { contents } from '../../../src/course/toc.ts';

const heading = (depth: number, slug: string) => ({ depth, slug, text: slug });

test('headings of level 3 stand inside those of level 2; others are left out', () => {
  const toc = contents([heading(1, 't'), heading(2, 'a'), heading(3, 'b'), heading(4, 'c'), heading(2, 'd')]);
  expect(toc.map(({ slug, inside }) => [slug, inside.map((entry) => entry.slug)])).toEqual([
    ['a', ['b']],
    ['d', []],
  ]);
});

test('a level 3 before any level 2 stands on its own', () => {
  expect(contents([heading(3, 'a'), heading(2, 'b')]).map(({ slug }) => slug)).toEqual(['a', 'b']);
});
