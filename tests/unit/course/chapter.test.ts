import { describe, expect, test } from 'vitest';
import { readChapter } from '../../../src/course/chapter.ts';

const front = (title: string) => `---\ntitle: ${title}\nlead: Lead.\ndescription: About.\n---\n`;
const files = (en: string, zh: string) => ({
  en: { file: 'en.mdx', text: front('A') + en },
  zh: { file: 'zh.mdx', text: front('甲') + zh },
});

test('a chapter knows its cells, its sources, its titles, and the kernels that it links to', () => {
  const body =
    '<Kernels names="sum gather" />\n<Kernels names="sum" />\n## H\n<Formula source="F01 F06" />\n<Cell name="a" source="F01" />\n<Cell name="b" />\n';
  const chapter = readChapter(files(body, body));
  expect(chapter.cells).toBe(2);
  expect(chapter.sources).toEqual(['F01', 'F06']);
  expect(chapter.kernels).toEqual(['sum', 'gather']);
  expect(chapter.frontMatter.zh.title).toBe('甲');
  expect(chapter.minutes.en).toBeGreaterThanOrEqual(2);
});

describe('both languages show the same things in the same order, or the build names the place:', () => {
  test.each([
    [
      'a cell missing in Chinese',
      '<Cell name="a" />\n',
      '',
      /^zh\.mdx:1: The file ends, where en\.mdx:6 has the cell “a”/,
    ],
    ['another cell', '<Cell name="a" />\n', '\n<Cell name="b" />\n', /^zh\.mdx:7: Here is the cell “b”/],
    [
      'another level of heading',
      '## A\n',
      '### A\n',
      /^zh\.mdx:6: Here is a heading of level 3, where en\.mdx:6 has a heading of level 2/,
    ],
    ['another source', '<Claim source="N01"/>', '<Claim source="N02"/>', /“N02”, where en\.mdx:6 has the source “N01”/],
    ['another kernel', '<Kernels names="a"/>', '<Kernels names="b"/>', /“b”, where en\.mdx:6 has a link to “a”/],
    ['something that English lacks', '', '## A\n', /^zh\.mdx:6: Here is a heading of level 2, where en\.mdx ends/],
  ])('%s', (_, en, zh, message) => {
    expect(() => readChapter(files(en, zh))).toThrow(message);
  });
});

test('a description longer than search engines show is refused', () => {
  const { en, zh } = files('', '');
  const long = en.text.replace('About.', 'a'.repeat(156));
  expect(() => readChapter({ en: { ...en, text: long }, zh })).toThrow('en.mdx:4: description: is longer than 155');
});
