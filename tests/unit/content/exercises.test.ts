/** What every exercise of the course has. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/course/language.ts';
import { readSolution } from '../../../src/markdown/exercise-files.ts';
import { chapterFolders } from '../../../src/tasks/chapter-folders.ts';

describe.each(chapterFolders())('the exercises of $slug', ({ folder }) => {
  test.each(languages)('have a cell, two hints and that cell’s solution, in %s', async (language) => {
    const text = await readFile(join(folder, `${language}.mdx`), 'utf8');
    const exercises = text.match(/<Exercise>[\s\S]*?<\/Exercise>/g) ?? [];
    expect(exercises.length).toBeGreaterThan(0);
    for (const exercise of exercises) {
      const cell = /<Cell name="([^"]*)"/.exec(exercise)?.[1] ?? '';
      expect(exercise.match(/<Hint>/g), cell).toHaveLength(2);
      expect(exercise).toContain(`<Solution cell="${cell}"`);
      expect(await readSolution(folder, cell, language), cell).toMatch(/\S/);
    }
  });
});
