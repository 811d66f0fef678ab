/** What a chapter loads before its reader does anything, compressed as a host would. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chapterPages } from './built-pages.ts';
import { sites, withPage } from './harness.ts';

const kilobyte = 1000;
const size = (parts: readonly string[]) => parts.reduce((total, part) => total + gzipSync(part).length, 0);

/** KaTeX's own rules, which the budget leaves out: its fonts and what its classes look like. */
function withoutKatex(css: string): string {
  return css.replace(/@font-face\s*\{[^}]*KaTeX[^}]*\}/g, '').replace(/[^{}]*\.katex[^{}]*\{[^}]*\}/g, '');
}

async function loaded(page: Page, path: string): Promise<{ scripts: string[]; styles: string[] }> {
  const scripts: string[] = [];
  const styles: string[] = [];
  const reading: Promise<unknown>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    const isScript = kind === 'script' || /\.m?js(\?|$)/.test(response.url());
    if (!isScript && kind !== 'stylesheet') return;
    reading.push(response.text().then((text) => (isScript ? scripts : styles).push(text)));
  });
  await page.goto(`${sites.root.origin}/${path}`, { waitUntil: 'networkidle' });
  await Promise.all(reading);
  const inline = (selector: string) => page.locator(selector).allTextContents();
  const isCode = 'script:not([src]):not([type="application/json"]):not([type="application/ld+json"])';
  return { scripts: [...scripts, ...(await inline(isCode))], styles: [...styles, ...(await inline('style'))] };
}

test.each(chapterPages(sites.root).map(({ path }) => path))('/%s keeps to the budget', async (path) => {
  await withPage(async (page) => {
    const { scripts, styles } = await loaded(page, path);
    expect(size(scripts), 'bytes of JavaScript').toBeLessThanOrEqual(20 * kilobyte);
    expect(size(styles.map(withoutKatex)), "bytes of CSS besides KaTeX's").toBeLessThanOrEqual(25 * kilobyte);
  });
});
