import { expect, test } from 'vitest';
import { words as exerciseWords } from '../../../components/exercise/words.ts';
import { words } from '../../../components/formula/words.ts';
import { AuthorError } from '../../../src/course/author-error.ts';
import { proseOf } from '../../../src/markdown/prose.ts';

function prose(mdx: string) {
  const diagram = (dot: string, title: string) => Promise.resolve(`![${title}](${dot.length})`);
  const solution = (cell: string) => Promise.resolve(`const solved = "${cell}";`);
  const names = { ...words.en, ...exerciseWords.en };
  return proseOf(mdx, { names, file: 'a.mdx', diagram, solution });
}

test('boxes become headings, folds and quotations', async () => {
  const mdx = [
    '---\ntitle: x\n---\n\nText.\n\n<Predict>\n\nGuess.\n\n<Answer>\n\nSo.\n\n</Answer>\n\n</Predict>',
    '<Erratum source="E1">\n\nWrong.\n\n$$\n\\w{a}\n= b\n$$\n\n</Erratum>',
    '<Exercise>\n\nDo it.\n\n</Exercise>\n',
  ].join('\n\n');
  expect(await prose(mdx)).toEqual([
    {
      markdown: [
        'Text.',
        '**Predict first**',
        'Guess.',
        '<details>\n<summary>Show the answer</summary>',
        'So.',
        '</details>',
        '> **What the articles say**\n>\n> Wrong.\n>\n> $$a = b$$',
        '### Exercise 1',
        'Do it.',
      ].join('\n\n'),
    },
  ]);
});

test('what runs on the site alone is left out: machines to play with, links to its kernels', async () => {
  expect(await prose('One.\n\n<Stepper network="a" />\n\n<Kernels names="adam" />\n\nTwo.\n')).toEqual([
    { markdown: 'One.\n\nTwo.' },
  ]);
});

test('text is cut where cells stand', async () => {
  expect(await prose('One.\n\n<Pair>\n\n<Cell name="a" source="L1" />\n\n</Pair>\n\nTwo.\n')).toEqual([
    { markdown: 'One.' },
    { cell: 'a' },
    { markdown: 'Two.' },
  ]);
});

test('formulas lose their colours; code, escaped dollars and comments do not confuse them', async () => {
  const mdx = 'A `$\\x{a}$` \\$5 $\\x{x_i}$ {/* $\\x{y}$ */}$\\w{w}\n\\b{b}$\n\n```ts\nconst s = "$\\x{1}$";\n```\n';
  expect(await prose(mdx)).toEqual([
    { markdown: 'A `$\\x{a}$` \\$5 $x_i$ $w\nb$\n\n```ts\nconst s = "$\\x{1}$";\n```' },
  ]);
});

test('diagrams become pictures', async () => {
  expect(await prose('```dot A title\ndigraph {}\n```\n')).toEqual([{ markdown: '![A title](10)' }]);
});

test('a component without a plain form is the author’s to mend, with its line', async () => {
  await expect(prose('---\ntitle: x\n---\n\n{/* a\nb */}\n<Juggler />\n')).rejects.toThrow(AuthorError);
  await expect(prose('---\ntitle: x\n---\n\n{/* a\nb */}\n<Juggler />\n')).rejects.toThrow('a.mdx:7: <Juggler>');
});

test('a solution brings its cell, solved, whether or not it has words of its own', async () => {
  const code = '```ts\nconst solved = "a";\n```';
  const fold = (...inside: string[]) =>
    ['<details>\n<summary>Solution</summary>', ...inside, '</details>'].join('\n\n');
  expect(await prose('<Solution cell="a" />')).toEqual([{ markdown: fold(code) }]);
  expect(await prose('<Solution cell="a">\n\nSo.\n\n</Solution>')).toEqual([{ markdown: fold('So.', code) }]);
});
