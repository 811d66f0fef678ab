/** Exercises: what is given does not solve them, what the course calls their solution does, and that is kept. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { languages } from '../../src/course/language.ts';
import { chapterCells } from '../../src/markdown/cells.ts';
import { readSolution } from '../../src/markdown/exercise-files.ts';
import { chapterFolders } from '../../src/tasks/chapter-folders.ts';
import { stored } from './editing.ts';
import { cell, openPage, runCell, withPage } from './harness.ts';

function exercisesOf(folder: string, language: string): string[] {
  const text = readFileSync(join(folder, `${language}.mdx`), 'utf8');
  return [...text.matchAll(/<Solution cell="([^"]*)"/g)].map(([, name = '']) => name);
}

describe.concurrent.each(chapterFolders())('the exercises of $slug', ({ slug, folder }) => {
  test.for(languages)(
    'are unsolved as given and solved by their solutions, in %s, and stay solved',
    async (language, { expect }) => {
      const names = exercisesOf(folder, language);
      const { cells } = await chapterCells(folder, language);
      const solutions = await Promise.all(names.map((name) => readSolution(folder, name, language)));
      await withPage(async (page) => {
        await openPage(page, `${language}/${slug}/`);
        const mark = (name: string) =>
          page.locator('[data-exercise]', { has: cell(page, name) }).locator('[data-solved]');
        for (const name of names) expect(await mark(name).innerText(), name).toBe('');
        // The other language has the same code.
        for (const name of language === 'en' ? names : []) {
          await runCell(page, name);
          expect(await mark(name).innerText(), name).toBe('');
        }
        const edits = names.map((name, i) => {
          const original = cells.find((each) => each.name === name)?.text ?? '';
          return [`/edit:${slug}:${name}`, stored(solutions[i] ?? '', original, language)] as const;
        });
        await page.evaluate((all) => {
          for (const [name, edit] of all) localStorage.setItem(name, edit);
        }, edits);
        await page.reload();
        for (const name of names) {
          await runCell(page, name);
          await expect.poll(() => mark(name).innerText(), { message: name }).toContain('✓');
        }
        await page.reload();
        for (const name of names) expect(await mark(name).innerText(), name).toContain('✓');
      });
    },
  );
});
