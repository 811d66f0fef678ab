/** The course as it lies in `content/`: the one place where this room reads files. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chapterPath } from './addresses.ts';
import { AuthorError, lineAt } from './author-error.ts';
import { readChapter, type Chapter } from './chapter.ts';
import { languages, type Language } from './language.ts';
import { readManifest, type Manifest, type Part } from './manifest.ts';

export interface PlacedChapter extends Chapter {
  readonly part: Part;
  /** `04-mathematics/01-neuron` */
  readonly id: string;
  /** `mathematics/neuron` */
  readonly path: string;
  /** Absolute path. */
  readonly folder: string;
}

export interface Course extends Manifest {
  /** In reading order. */
  readonly chapters: readonly PlacedChapter[];
}

/**
 * @param root of the project
 * @throws AuthorError for what is wrong with the manifest or a chapter, for a chapter without one of its languages, and
 *   where manifest and folders differ
 */
export async function loadCourse(root: string): Promise<Course> {
  const file = 'content/course.yaml';
  const text = await readFile(join(root, file), 'utf8');
  const manifest = readManifest(text, file);
  const line = (folder: string) => lineAt(text, Math.max(0, text.indexOf(folder)));

  const listed = manifest.parts.flatMap((part) => part.chapters.map((chapter) => ({ part, chapter })));
  for (const id of await chapterFolders(root)) {
    if (listed.some(({ part, chapter }) => `${part.folder}/${chapter}` === id)) continue;
    throw new AuthorError(file, line(id.split('/')[0] ?? id), `content/${id} is a chapter, but no part lists it here`);
  }
  const chapters = await Promise.all(
    listed.map(async ({ part, chapter }): Promise<PlacedChapter> => {
      const id = `${part.folder}/${chapter}`;
      const folder = join(root, 'content', id);
      if (!existsSync(folder)) throw new AuthorError(file, line(chapter), `There is no folder content/${id}`);
      const read = async (language: Language) => {
        const page = `content/${id}/${language}.mdx`;
        const text = await readFile(join(root, page), 'utf8').catch(() => undefined);
        if (text === undefined) {
          const other = languages.find((each) => each !== language) ?? language;
          throw new AuthorError(
            page,
            1,
            `The file is missing: every chapter exists in both languages, as ${id}/${other}.mdx does`,
          );
        }
        return { file: page, text };
      };
      const files = { en: await read('en'), zh: await read('zh') };
      return { part, id, path: chapterPath(part.folder, chapter), folder, ...readChapter(files) };
    }),
  );
  return { ...manifest, chapters };
}

/** Folders of `content/` that hold a chapter, as `04-mathematics/01-neuron`. */
async function chapterFolders(root: string): Promise<string[]> {
  const files = await readdir(join(root, 'content'), { recursive: true });
  return [
    ...new Set(
      files.flatMap((path) => /^(.+[\\/].+)[\\/](?:en|zh)\.mdx$/.exec(path)?.[1]?.replaceAll('\\', '/') ?? []),
    ),
  ];
}
