/** What tests of edits share: a small window, where a plain text area serves, and a chapter's cells. */
import type { Page } from 'playwright-core';
import { hash } from '../../src/notebook/hash.ts';
import type { ChapterCells } from '../../src/notebook/compiled.ts';
import { chapterPages } from './built-pages.ts';
import { cell, sites } from './harness.ts';

export const small = { viewport: { width: 390, height: 800 } };

export interface ChapterPage {
  readonly path: string;
  /** `mathematics/neuron` */
  readonly chapter: string;
  /** The names of its first two cells. */
  readonly first: string;
  readonly second: string;
  readonly originals: Readonly<Record<string, string>>;
}

/** The first chapter of a language, or the first whose page holds something. */
export function firstChapter(language: 'en' | 'zh', holding = ''): ChapterPage {
  const page = chapterPages(sites.root).find(({ path, html }) => path.startsWith(language) && html.includes(holding));
  const json = /<script[^>]*id="chapter-cells"[^>]*>([\s\S]*?)<\/script>/.exec(page?.html ?? '')?.[1];
  const { chapter, cells } = JSON.parse(json ?? '') as ChapterCells;
  const [first, second] = cells;
  if (!page || !first || !second) throw new Error('The first chapter needs two cells');
  return {
    path: page.path,
    chapter,
    first: first.name,
    second: second.name,
    originals: Object.fromEntries(cells.map(({ name, text }) => [name, text])),
  };
}

/** An edit as the browser stores it. */
export function stored(text: string, original: string, language = 'en'): string {
  return JSON.stringify({ text, language, original: hash(original) });
}

/** Types at the end of a cell's code, in the plain text area of small windows. */
export async function append(page: Page, name: string, text: string): Promise<void> {
  await cell(page, name).locator('[data-code]').focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText(text);
}

/** The cell's code as it shows. */
export function codeOf(page: Page, name: string): Promise<string> {
  return cell(page, name).locator('[data-code]').inputValue();
}

/** Opens the menu of the chapter and chooses from it. */
export async function choose(page: Page, command: string): Promise<void> {
  await page.locator('[popovertarget="chapter-menu"]').click();
  await page.locator(`#chapter-menu [data-command="${command}"]`).click();
}

/** What is stored for a cell. */
export function entry(page: Page, key: string): Promise<string | null> {
  return page.evaluate((name) => localStorage.getItem(name), key);
}
