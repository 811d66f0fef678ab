import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
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
      const slug = [part, chapter].map((name) => name.replace(/^\d+-/, '')).join('/');
      return { slug, folder: join(root, 'content', part, chapter) };
    });
}
