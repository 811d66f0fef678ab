/** The cells of a chapter, read from its folder, resolved into one language, understood and coloured: what its page ships. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Language } from '../course/language.ts';
import { analyse } from '../notebook/analyse.ts';
import type { CellSource, Compiled } from '../notebook/compiled.ts';
import { hash } from '../notebook/hash.ts';
import { CellSyntaxError } from '../notebook/syntax-error.ts';
import { AuthorError, lineAt } from '../course/author-error.ts';
import { isCheap } from './cheap.ts';
import { columns } from './columns.ts';
import { exerciseFile, readCases } from './exercise-files.ts';
import { highlight } from './highlight.ts';
import { localise } from './localise.ts';
import { checkNames } from './names.ts';

export interface PageCells {
  /** In the order in which the page shows them. */
  readonly cells: readonly CellSource[];
  /** Cell name → HTML for the inside of its `<pre class="code"><code>`. */
  readonly highlighted: Readonly<Record<string, string>>;
}

/** A cell's file as its author wrote it. */
export interface CellFile {
  readonly name: string;
  /** Path below the working directory, for messages. */
  readonly file: string;
  readonly text: string;
  /** The text of both languages, understood. */
  readonly compiled: Compiled;
}

const longestLine = 64;
const cache = new Map<string, { stamp: string; cells: Promise<PageCells> }>();

/**
 * Reads `<folder>/cells/*.ts`; a page with many cells reads them once.
 * @param folder of the chapter, absolute
 * @throws AuthorError naming file and line: a syntax error, a line of more than 64 columns, a name that no cell and no
 *   library defines or two cells define, a cell that the page mentions and the folder lacks, or the other way round
 */
export async function chapterCells(folder: string, language: Language): Promise<PageCells> {
  const stamp = await stampOf(folder);
  const key = `${language} ${folder}`;
  const known = cache.get(key);
  if (known?.stamp === stamp) return known.cells;
  const cells = read(folder, language);
  cache.set(key, { stamp, cells });
  return cells;
}

/** Changes with every file that the cells of a chapter are made of. */
async function stampOf(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true });
  const times = await Promise.all(
    files
      .filter((file) => /\.(?:mdx|ts|json)$/.test(file))
      .sort()
      .map(async (file) => {
        const { mtimeMs, size } = await stat(join(folder, file));
        return `${file} ${mtimeMs} ${size}`;
      }),
  );
  return times.join('\n');
}

async function read(folder: string, language: Language): Promise<PageCells> {
  const files = await readCellFiles(folder);
  const shown = await mentioned(folder, language, files);
  checkNames(
    await Promise.all(
      files.map(async (file) => ({ ...file, cases: (await readCases(folder, file.name, language)) ?? undefined })),
    ),
  );
  const cells = await Promise.all(
    shown.map(async (file): Promise<CellSource> => {
      const text = inLanguage(file, language);
      const originals = { en: hash(inLanguage(file, 'en')), zh: hash(inLanguage(file, 'zh')) };
      const cases = await readCases(folder, file.name, language);
      return {
        name: file.name,
        text,
        compiled: analyse(text),
        originals,
        cheap: await isCheap(folder, file.name),
        ...(cases && { cases }),
      };
    }),
  );
  const highlighted = await Promise.all(
    cells.map(async ({ name, text }) => [name, await highlight(text, 'ts')] as const),
  );
  return { cells, highlighted: Object.fromEntries(highlighted) };
}

/** All cell files of a chapter, in alphabetical order; none if it has no folder `cells`. */
async function readCellFiles(folder: string): Promise<CellFile[]> {
  const inside = join(folder, 'cells');
  const entries: string[] = await readdir(inside).catch(() => []);
  for (const entry of entries) {
    const cell = exerciseFile.exec(entry)?.[1];
    if (cell !== undefined && !entries.includes(`${cell}.ts`))
      throw new AuthorError(relative(process.cwd(), join(inside, entry)), 1, `There is no cells/${cell}.ts`);
  }
  return Promise.all(
    entries
      .filter((entry) => entry.endsWith('.ts') && !exerciseFile.test(entry))
      .sort()
      .map(async (entry) => {
        const path = join(inside, entry);
        const file = relative(process.cwd(), path);
        const name = basename(entry, '.ts');
        if (!/^[a-z][a-z0-9-]*$/.test(name))
          throw new AuthorError(file, 1, `A cell's name is lower case letters, digits and hyphens`);
        const text = (await readFile(path, 'utf8')).trimEnd();
        return { name, file, text, compiled: understood(file, text) };
      }),
  );
}

function understood(file: string, text: string): Compiled {
  try {
    return analyse(text);
  } catch (error) {
    if (error instanceof CellSyntaxError) throw new AuthorError(file, error.line, error.message, { cause: error });
    throw error;
  }
}

function inLanguage({ file, text }: CellFile, language: Language): string {
  const localised = localise(text, language);
  for (const [index, line] of localised.text.split('\n').entries()) {
    if (columns(line) <= longestLine) continue;
    const where = localised.lines[index] ?? 1;
    throw new AuthorError(
      file,
      where,
      `This line has ${Math.ceil(columns(line))} columns in “${language}”; at most ${longestLine} fit beside its formula: ${line.trim()}`,
    );
  }
  return localised.text;
}

/** The files that the page shows, in its order. */
async function mentioned(folder: string, language: Language, files: readonly CellFile[]): Promise<CellFile[]> {
  const page = join(folder, `${language}.mdx`);
  const file = relative(process.cwd(), page);
  const text = await readFile(page, 'utf8');
  const shown = new Set<CellFile>();
  for (const match of text.matchAll(/<Cell\b[^>]*?\bname=["']([^"']*)["']/g)) {
    const found = files.find(({ name }) => name === match[1]);
    if (!found) throw new AuthorError(file, lineAt(text, match.index), `There is no cells/${match[1] ?? ''}.ts`);
    shown.add(found);
  }
  const hidden = files.find((known) => !shown.has(known));
  if (hidden) throw new AuthorError(hidden.file, 1, `${file} has no <Cell name="${hidden.name}" />`);
  return [...shown];
}
