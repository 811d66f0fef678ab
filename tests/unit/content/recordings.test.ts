import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/course/language.ts';
import { chapterCells } from '../../../src/markdown/cells.ts';
import type { Recording } from '../../../src/notebook/compiled.ts';
import { recordingHash } from '../../../src/notebook/recording.ts';
import { chapterFolders } from '../../../src/tasks/chapter-folders.ts';

const pages = chapterFolders().flatMap((chapter) => languages.map((language) => ({ ...chapter, language })));

describe.each(pages)('recordings of $slug in $language', ({ folder, language }) => {
  test('every cell has one, of the text it has now (npm run record makes them)', async () => {
    const { cells } = await chapterCells(folder, language);
    const state = cells.map(({ name }) => {
      const file = join(folder, 'recorded', `${name}.${language}.json`);
      if (!existsSync(file)) return `${name}: missing`;
      const { hash } = JSON.parse(readFileSync(file, 'utf8')) as Recording;
      return `${name}: ${hash === recordingHash(cells, name) ? 'fresh' : 'stale'}`;
    });
    expect(state).toEqual(cells.map(({ name }) => `${name}: fresh`));
  });

  test('none is left of a cell that is gone', async () => {
    const { cells } = await chapterCells(folder, language);
    const recorded = readdirSync(join(folder, 'recorded')).filter((file) => file.endsWith(`.${language}.json`));
    expect(recorded.sort()).toEqual(cells.map(({ name }) => `${name}.${language}.json`).sort());
  });
});
