import { expect, test } from 'vitest';
import { symbolList } from '../../../components/formula/symbol-list.ts';

const page = { language: 'zh', folder: `${process.cwd()}/content/01-a/01-b` };

test('a list of symbols becomes terms and definitions, whatever the dash', () => {
  expect(
    symbolList(
      '<ul>\n<li><b>x</b> — input, <i>one</i> — only</li>\n<li>w —— 权重</li><li><p>b – bias</p></li></ul>',
      page,
    ),
  ).toBe(
    '<div><dt><b>x</b></dt><dd>input, <i>one</i> — only</dd></div><div><dt>w</dt><dd>权重</dd></div><div><dt>b</dt><dd>bias</dd></div>',
  );
});

test('an item without a dash is an error that quotes it', () => {
  expect(() => symbolList('<ul><li><b>x</b> input</li></ul>', page)).toThrow(
    /^content\/01-a\/01-b\/zh\.mdx: .*x input/,
  );
});
