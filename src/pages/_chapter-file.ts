/** A chapter as the files that its page offers, made at build time: a notebook, and the same as a script. */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import * as Plot from '@observablehq/plot';
import { Window } from 'happy-dom';
import { readRecording } from '../../components/cell/still/recording.ts';
import diagramStyles from '../../components/formula/diagram.css?raw';
import { words as exerciseNames } from '../../components/exercise/words.ts';
import { words as boxNames } from '../../components/formula/words.ts';
import { course, link } from '../../components/page/site.ts';
import { slugOf } from '../course/addresses.ts';
import { languages, type Language } from '../course/language.ts';
import type { PlacedChapter } from '../course/load.ts';
import { digitsPath } from '../datasets/digits.ts';
import { chapterCells } from '../markdown/cells.ts';
import { drawDiagram } from '../markdown/diagrams.ts';
import { readSolution } from '../markdown/exercise-files.ts';
import { proseOf } from '../markdown/prose.ts';
import type { CellSource } from '../notebook/compiled.ts';
import { ancestors, graphOf } from '../notebook/graph.ts';
import type { NotebookFile, NotebookOutput } from '../notebook/export/nbformat.ts';
import { chapterNotebook, inOrder, type ChapterPart, type Provisions } from '../notebook/export/notebook.ts';
import { notebookOutputs } from '../notebook/export/outputs.ts';
import { plotMarkup, withColours } from '../notebook/export/plot-svg.ts';
import { shownInJupyter } from '../notebook/export/shown.ts';

/** Data that a name of the library loads, as paths below the site's root. */
const dataOf: Readonly<Record<string, string>> = { digits: digitsPath };

/** The pages' parameters of every chapter's file in every language. */
export async function chapterFilePaths() {
  const { chapters } = await course();
  return languages.flatMap((language) =>
    chapters.map((chapter) => {
      const [, slug = ''] = chapter.path.split('/');
      return {
        params: { lang: language, part: slugOf(chapter.part.folder), chapter: slug, file: slug },
        props: { language, chapter },
      };
    }),
  );
}

export interface ChapterFileProps {
  readonly language: Language;
  readonly chapter: PlacedChapter;
}

export async function chapterFile(
  { language, chapter }: ChapterFileProps,
  site: URL | undefined,
): Promise<NotebookFile> {
  const { title, lead } = chapter.frontMatter[language];
  const { cells } = await chapterCells(chapter.folder, language);
  const address = new URL(link(language, chapter.path), site).href;
  const graph = graphOf(cells);
  const parts = inOrder(await partsOf(chapter.folder, language, cells), (cell) => ancestors(graph, cell));
  return chapterNotebook({ chapter: chapter.path, language, title, lead, address, parts }, await provisionsFor(cells));
}

async function partsOf(folder: string, language: Language, cells: readonly CellSource[]): Promise<ChapterPart[]> {
  const path = join(folder, `${language}.mdx`);
  const file = relative(process.cwd(), path);
  const window = new Window();
  try {
    const prose = await proseOf(await readFile(path, 'utf8'), {
      names: { ...boxNames[language], ...exerciseNames[language] },
      file,
      diagram,
      solution: async (cell) => (await readSolution(folder, cell, language)) ?? '',
    });
    return await Promise.all(
      prose.map(async (part): Promise<ChapterPart> => {
        if (!('cell' in part)) return part;
        const { text = '', cases } = cells.find(({ name }) => name === part.cell) ?? {};
        return {
          cell: part.cell,
          text,
          cases: cases?.body,
          outputs: await recordedOutputs(folder, part.cell, language, window),
        };
      }),
    );
  } finally {
    void window.happyDOM.close();
  }
}

async function recordedOutputs(
  folder: string,
  cell: string,
  language: Language,
  { document }: Window,
): Promise<NotebookOutput[]> {
  const recording = await readRecording(folder, cell, language);
  const plot = (options: Parameters<typeof plotMarkup>[0]): string => plotMarkup(options, { Plot, document });
  return notebookOutputs((recording?.outputs ?? []).map(({ output }) => shownInJupyter(output, { language, plot })));
}

/** A diagram as an image that brings its styles along. */
async function diagram(dot: string, title: string): Promise<string> {
  const { svg } = await drawDiagram(dot, title);
  const styles = withColours(diagramStyles).replaceAll('var(--sans)', 'sans-serif');
  const alone = svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" class="diagram" ')
    .replace('<desc>', `<style>${styles}</style><desc>`);
  return `![${title}](data:image/svg+xml;base64,${Buffer.from(alone).toString('base64')})`;
}

async function provisionsFor(cells: readonly CellSource[]): Promise<Provisions> {
  const used = new Set(cells.flatMap(({ compiled }) => compiled.uses));
  const paths = Object.entries(dataOf).flatMap(([name, path]) => (used.has(name) ? [path] : []));
  const data = await Promise.all(
    paths.map(async (path) => [path, await readFile(join('public', path), 'base64')] as const),
  );
  return {
    bundle: await readFile('.cache/jupyter/course.js', 'utf8'),
    versions: {
      tf: await versionOf('@tensorflow/tfjs-core'),
      plot: await versionOf('@observablehq/plot'),
      dom: await versionOf('happy-dom'),
    },
    data: Object.fromEntries(data),
  };
}

async function versionOf(name: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join('node_modules', name, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
