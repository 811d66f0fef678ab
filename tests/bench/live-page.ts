/** A real page of the built site with cells of the bench's own in the place of its author's. */
import type { Browser, Page } from 'playwright-core';
import { analyse } from '../../src/notebook/analyse.ts';
import type { ChapterCells } from '../../src/notebook/compiled.ts';

export interface BenchCell {
  readonly name: string;
  readonly text: string;
}

/** What the build would ship of these cells. */
export function chapterOf(cells: readonly BenchCell[]): ChapterCells {
  return {
    chapter: 'bench/bench',
    cells: cells.map(({ name, text }) => ({
      name,
      text,
      compiled: analyse(text),
      originals: { en: '', zh: '' },
      cheap: false,
    })),
  };
}

/**
 * Opens a chapter in a fresh profile and changes its static markup, before the notebook starts, to one cell for each of
 * `cells`. A coarse pointer keeps the plain text area in place of Monaco, which would be measured otherwise.
 */
export async function openWithCells(browser: Browser, address: string, cells: readonly BenchCell[]): Promise<Page> {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate((chapter) => {
    const [first, ...others] = document.querySelectorAll<HTMLElement>('[data-cell]');
    const data = document.querySelector('#chapter-cells');
    if (!first || !data) throw new Error('The page has no cells');
    for (const other of others) other.remove();
    first.removeAttribute('data-recording');
    first.querySelector('.slots')?.replaceChildren();
    data.textContent = JSON.stringify(chapter);
    const copies = chapter.cells.map(({ name, text }) => {
      const copy = first.cloneNode(true) as HTMLElement;
      copy.dataset['cell'] = name;
      const [code, area] = [copy.querySelector('pre code'), copy.querySelector('textarea')];
      if (code) code.textContent = text;
      if (area) area.value = text;
      return copy;
    });
    // One below the other: beside its formula a cell has a place of its own, where all would lie on top of each other.
    (first.closest('.pair') ?? first).replaceWith(...copies);
  }, chapterOf(cells));
  return page;
}
