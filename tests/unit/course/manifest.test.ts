import { expect, test } from 'vitest';
import { readManifest } from '../../../src/course/manifest.ts';

const part = (folder: string, chapters = '[]') => `  - folder: ${folder}
    title: { en: A, zh: 甲 }
    question: { en: B, zh: 乙 }
    summary: { en: C, zh: 丙 }
    chapters: ${chapters}
`;
const head = 'title: { en: T, zh: 题 }\ndescription: { en: D, zh: 述 }\nparts:\n';

test('reads parts and chapters in order', () => {
  const { parts } = readManifest(head + part('01-a', '[01-x, 02-y]') + part('02-b'), 'course.yaml');
  expect(parts.map(({ folder, chapters }) => [folder, chapters])).toEqual([
    ['01-a', ['01-x', '02-y']],
    ['02-b', []],
  ]);
});

test.each([
  ['a folder without a number', part('a'), 'course.yaml:4: parts.0.folder: is no folder such as 04-mathematics'],
  ['a chapter listed twice', part('01-a', '[01-x, 01-x]'), 'course.yaml:8: parts.0.chapters: names a chapter twice'],
  ['a part listed twice', part('01-a') + part('01-a'), 'names a part twice'],
  ['no parts', '  []\n', 'is empty'],
])('refuses %s, naming the line', (_, parts, message) => {
  expect(() => readManifest(head + parts, 'course.yaml')).toThrow(message);
});
