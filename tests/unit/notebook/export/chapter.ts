/** Real chapters as files, without the site's build. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { words as exerciseWords } from '../../../../components/exercise/words.ts';
import { words } from '../../../../components/formula/words.ts';
import { languages, type Language } from '../../../../src/course/language.ts';
import { chapterCells } from '../../../../src/markdown/cells.ts';
import { readSolution } from '../../../../src/markdown/exercise-files.ts';
import { proseOf, type ProsePart } from '../../../../src/markdown/prose.ts';
import type { CellSource } from '../../../../src/notebook/compiled.ts';
import type { NotebookFile } from '../../../../src/notebook/export/nbformat.ts';
import { chapterNotebook } from '../../../../src/notebook/export/notebook.ts';
import { chapterFolders } from '../../../../src/tasks/chapter-folders.ts';

export const everyPage = chapterFolders().flatMap(({ slug, folder }) =>
  languages.map((language) => ({ slug, folder, language })),
);

interface Chapter {
  readonly cells: readonly CellSource[];
  readonly prose: readonly ProsePart[];
  readonly notebook: NotebookFile;
}

export async function chapterOf(slug: string, folder: string, language: Language): Promise<Chapter> {
  const { cells } = await chapterCells(folder, language);
  const file = join(folder, `${language}.mdx`);
  const prose = await proseOf(await readFile(file, 'utf8'), {
    names: { ...words[language], ...exerciseWords[language] },
    solution: async (cell) => (await readSolution(folder, cell, language)) ?? '',
    file,
    diagram: (_, title) => Promise.resolve(`![${title}](data:image/svg+xml;base64,AAAA)`),
  });
  const parts = prose.map((part) => {
    if (!('cell' in part)) return part;
    const { text = '', cases } = cells.find(({ name }) => name === part.cell) ?? {};
    return { cell: part.cell, text, cases: cases?.body, outputs: [] };
  });
  const text = { chapter: slug, language, title: 'Title', lead: 'Lead.', address: `https://a.example/${slug}/`, parts };
  const notebook = chapterNotebook(text, {
    bundle: 'function networksByHand() {}\n',
    versions: { tf: '4.22.0', plot: '0.6.17', dom: '21.0.4' },
    data: { 'data/a.bin': 'QUJD' },
  });
  return { cells, prose, notebook };
}
