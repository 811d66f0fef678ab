/** A chapter's cells and their code, for tests of what edits it. */
import type { Page } from 'playwright-core';
import type { ChapterCells } from '../../src/notebook/compiled.ts';
import { chapterPages } from './built-pages.ts';
import { cell, sites } from './harness.ts';

/** The chapter with the most cells, in a language. */
export function longest(language: 'en' | 'zh'): string {
  const count = (html: string): number => html.split('data-cell="').length;
  const pages = chapterPages(sites.root).filter(({ path }) => path.startsWith(language));
  const found = pages.toSorted((a, b) => count(b.html) - count(a.html))[0];
  if (!found) throw new Error(`No chapter in ${language}`);
  return found.path;
}

export async function cellNames(page: Page): Promise<string[]> {
  const { cells } = JSON.parse((await page.locator('#chapter-cells').textContent()) ?? '') as ChapterCells;
  return cells.map(({ name }) => name);
}

export async function twoCells(page: Page): Promise<[string, string]> {
  const [first, second] = await cellNames(page);
  if (first === undefined || second === undefined) throw new Error('The chapter has fewer than two cells');
  return [first, second];
}

/** A cell's code as the page shows it under whatever edits it. */
export const codeOf = (page: Page, name: string): Promise<string | null> =>
  cell(page, name).locator('pre code').textContent();

/** The cell that has the focus, and whether in its code. */
export function focused(page: Page): Promise<{ cell: string | null; code: boolean; run: boolean }> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return {
      cell: activeElement?.closest('[data-cell]')?.getAttribute('data-cell') ?? null,
      code: activeElement?.closest('.code') !== null,
      run: activeElement?.matches('[data-run]') ?? false,
    };
  });
}
