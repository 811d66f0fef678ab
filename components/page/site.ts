/** What every page needs of the course's content, read once a build. */
import { readFile } from 'node:fs/promises';
import { href } from '../../src/course/addresses.ts';
import { coverage } from '../../src/course/coverage.ts';
import { readGlossary, type Term } from '../../src/course/glossary.ts';
import { readKernels, type KernelGroup } from '../../src/course/kernels.ts';
import type { Language } from '../../src/course/language.ts';
import { loadCourse, type Course, type PlacedChapter } from '../../src/course/load.ts';
import { readSources, type SourceEntry } from '../../src/course/source-map.ts';

let known: Promise<Course> | undefined;

export function course(): Promise<Course> {
  // While developing, content changes under a running server.
  if (known === undefined || import.meta.env.DEV) known = loadCourse(process.cwd());
  return known;
}

export async function glossary(): Promise<Term[]> {
  const file = 'content/glossary.yaml';
  return readGlossary(await readFile(file, 'utf8'), file);
}

export async function kernels(): Promise<KernelGroup[]> {
  const file = 'content/kernels.yaml';
  return readKernels(await readFile(file, 'utf8'), file);
}

/** The source inventory, and the chapters that cover its entries. */
export async function sourceMap(): Promise<{
  entries: SourceEntry[];
  covered: ReadonlyMap<string, readonly PlacedChapter[]>;
}> {
  const file = 'content/sources.yaml';
  const entries = readSources(await readFile(file, 'utf8'), file);
  const { chapters } = await course();
  return {
    entries,
    covered: coverage(
      chapters,
      entries.map(({ id }) => id),
    ),
  };
}

/** A link to a page of the site, at whatever path it is served. */
export function link(language: Language, path = ''): string {
  return href(import.meta.env.BASE_URL, language, path);
}

/** The address of a file of `public/`. */
export function file(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}
