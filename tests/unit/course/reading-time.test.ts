import { expect, test } from 'vitest';
import { readingMinutes } from '../../../src/course/reading-time.ts';

test('counts English words', () => {
  expect(readingMinutes('word '.repeat(1000))).toBe(5);
});

test('counts Chinese characters, with English words among them', () => {
  expect(readingMinutes('字'.repeat(1600))).toBe(5);
  expect(readingMinutes('字'.repeat(1600) + ' word'.repeat(400))).toBe(7);
});

test('gives cells and display formulas their time', () => {
  expect(readingMinutes('<Cell name="a" />\n'.repeat(3) + '$$\nx\n$$\n'.repeat(4))).toBe(4);
});

test('does not count markup, code and links', () => {
  const words = 'word '.repeat(400);
  expect(readingMinutes(`${words}\n\`\`\`ts\n${words}\n\`\`\`\n<Formula source="F01">[x](${'a/'.repeat(300)})`)).toBe(
    2,
  );
});

test('is at least a minute', () => {
  expect(readingMinutes('')).toBe(1);
});
