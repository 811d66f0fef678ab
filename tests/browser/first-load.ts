/** What a page loads before its reader does anything, in bytes as a compressing host would send them. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

interface FirstLoad {
  readonly scripts: number;
  /** Besides KaTeX's own rules. */
  readonly styles: number;
}

const size = (parts: readonly string[]) => parts.reduce((total, part) => total + gzipSync(part).length, 0);

function withoutKatex(css: string): string {
  return css.replace(/@font-face\s*\{[^}]*KaTeX[^}]*\}/g, '').replace(/[^{}]*\.katex[^{}]*\{[^}]*\}/g, '');
}

/** Opens the address and waits until nothing more is loaded. */
export async function firstLoad(page: Page, address: string): Promise<FirstLoad> {
  const scripts: string[] = [];
  const styles: string[] = [];
  const reading: Promise<unknown>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    const isScript = kind === 'script' || /\.m?js(\?|$)/.test(response.url());
    if (isScript || kind === 'stylesheet') {
      reading.push(response.text().then((text) => (isScript ? scripts : styles).push(text)));
    }
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await Promise.all(reading);
  scripts.push(...(await page.locator('script:not([src]):not([type*="json"])').allTextContents()));
  styles.push(...(await page.locator('style').allTextContents()));
  return { scripts: size(scripts), styles: size(styles.map(withoutKatex)) };
}
