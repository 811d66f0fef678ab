import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/course/language.ts';
import type { Recording } from '../../src/notebook/compiled.ts';
import { chapterFolders } from '../../src/tasks/chapter-folders.ts';
import { sites, withPage } from './harness.ts';

const chapters = chapterFolders().flatMap((chapter) =>
  languages.map((language) => ({ ...chapter, language, path: `${language}/${chapter.slug}/` })),
);

describe.concurrent.each(chapters)('/$path without JavaScript', ({ folder, language, path }) => {
  function recordedOutputs(cell: string): number {
    const file = join(folder, 'recorded', `${cell}.${language}.json`);
    return (JSON.parse(readFileSync(file, 'utf8')) as Recording).outputs.length;
  }

  test('has its text, formulas, code and recorded outputs', async () => {
    await withPage(
      async (page) => {
        await page.goto(`${sites.root.origin}/${path}`);
        expect((await page.locator('h1').innerText()).length).toBeGreaterThan(0);
        expect((await page.locator('main p').allTextContents()).join('').length).toBeGreaterThan(1000);
        expect(await page.locator('main .katex math').count()).toBeGreaterThan(3);
        const cells = await page.locator('[data-cell]').all();
        expect(cells.length).toBeGreaterThan(0);
        for (const cell of cells) {
          const name = (await cell.getAttribute('data-cell')) ?? '';
          // A chapter is laid out as it is scrolled to.
          await cell.scrollIntoViewIfNeeded();
          expect((await cell.locator('pre code').first().innerText()).trim(), `code of ${name}`).not.toBe('');
          const slots = await cell.locator('[data-output] [data-slot]').all();
          expect(slots.length, `recorded outputs of ${name}`).toBe(recordedOutputs(name));
          for (const slot of slots)
            expect((await slot.boundingBox())?.height, `an output of ${name}`).toBeGreaterThan(5);
        }
      },
      { javaScriptEnabled: false },
    );
  });

  test('offers no Run and no Stop, which could do nothing', async () => {
    await withPage(
      async (page) => {
        await page.goto(`${sites.root.origin}/${path}`);
        expect(await page.getByRole('button', { name: /^(Run|Stop|运行|停止)/ }).count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });
});
