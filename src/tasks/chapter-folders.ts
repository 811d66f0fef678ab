import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { chapterPath } from '../course/addresses.ts';
import { root } from './command.ts';

export interface ChapterFolder {
  /** Address below the language: `mathematics/neuron`. */
  readonly slug: string;
  /** Absolute. */
  readonly folder: string;
}

/** Every chapter there is, `content/NN-part/NN-chapter`, in order. */
export function chapterFolders(): readonly ChapterFolder[] {
  return globSync('content/*/*/en.mdx', { cwd: root })
    .sort()
    .map((file) => {
      const [, part = '', chapter = ''] = file.split(sep);
      return { slug: chapterPath(part, chapter), folder: join(root, 'content', part, chapter) };
    });
}
