/** What can go wrong in a cell, and what a reader can do about it; in whichever cell comes first. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ChapterCells } from '../../src/notebook/compiled.ts';
import { chapterPages } from './built-pages.ts';
import {
  cell,
  clickRun,
  clickStop,
  openPage,
  outputOf,
  retype,
  runCell,
  sites,
  waitForState,
  withPage,
} from './harness.ts';

const paths = (['en', 'zh'] as const).map((language) => {
  const path = chapterPages(sites.root).find((page) => page.path.startsWith(language))?.path;
  if (path === undefined) throw new Error(`No chapter in ${language}`);
  return { language, path };
});

async function firstCell(page: Page): Promise<string> {
  const { cells } = JSON.parse((await page.locator('#chapter-cells').textContent()) ?? '') as ChapterCells;
  const name = cells[0]?.name;
  if (name === undefined) throw new Error('The chapter has no cells');
  return name;
}

/** Opens the chapter and puts a text into its first cell. */
async function withText(path: string, text: string, use: (page: Page, name: string) => Promise<void>): Promise<void> {
  await withPage(async (page) => {
    await openPage(page, path);
    const name = await firstCell(page);
    await retype(page, name, text);
    await use(page, name);
  });
}

describe.concurrent.each(paths)('on /$path', ({ language, path }) => {
  test('an endless loop leaves the page responsive, Stop ends it at once, and the next run succeeds', async () => {
    await withText(path, 'print(6 * 7);\nwhile (true) {}', async (page, name) => {
      await clickRun(page, name);
      await waitForState(page, name, /^running$/);
      expect(await page.evaluate(() => 1 + 1)).toBe(2);
      await clickStop(page, name);
      await waitForState(page, name, /^(idle|stale)$/);
      await retype(page, name, 'print(6 * 7);');
      expect(await runCell(page, name)).toBe('done');
      expect(await outputOf(page, name).innerText()).toContain('42');
    });
  });

  test.each([
    ['a syntax error', 'const a = 1;\nconst b = = 2;', '2:11'],
    ['a thrown error', 'const a = 1;\n\nthrow new Error("from the cell");', '3:7'],
    ['an unknown name', 'print(1);\nprint(nowhere);', '2:7'],
  ])('%s shows in the cell with its place, and is marked in the editor', async (_, text, place) => {
    await withText(path, text, async (page, name) => {
      expect(await runCell(page, name)).toBe('error');
      const alert = outputOf(page, name).getByRole('alert');
      expect(await alert.innerText()).toContain(`${name}.ts ${place}`);
      await cell(page, name).locator('.monaco-editor .squiggly-error').first().waitFor();
    });
  });

  test('a type error is underlined in the editor, at its place', async () => {
    await withText(path, 'print(1);\nconst count: number = "one";', async (page, name) => {
      const squiggle = cell(page, name).locator('.monaco-editor .squiggly-error').first();
      await squiggle.waitFor({ timeout: 60_000 });
      const [line, mark] = await Promise.all([
        cell(page, name).locator('.monaco-editor .view-line').nth(1).boundingBox(),
        squiggle.boundingBox(),
      ]);
      expect(Math.abs((line?.y ?? 0) - (mark?.y ?? 1000))).toBeLessThan(8);
    });
  });

  test('an unknown back end is refused in plain words', async () => {
    await withText(path, 'await tf.setBackend("quantum");', async (page, name) => {
      expect(await runCell(page, name)).toBe('error');
      const message = await outputOf(page, name).getByRole('alert').innerText();
      expect(message).toContain('quantum');
      expect(/[\u4e00-\u9fff]/.test(message)).toBe(language === 'zh');
    });
  });

  test('Shift+Enter runs the cell whose code has the focus', async () => {
    await withText(path, 'print("by keyboard");', async (page, name) => {
      await page.keyboard.press('Shift+Enter');
      await waitForState(page, name, /^done$/);
      expect(await outputOf(page, name).innerText()).toContain('by keyboard');
    });
  });
});
