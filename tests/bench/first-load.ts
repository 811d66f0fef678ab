import type { Browser } from 'playwright-core';
import { firstLoad } from '../browser/first-load.ts';
import type { Row } from './row.ts';

/** Bytes that a chapter loads before its reader does anything. */
export async function firstLoadRows(browser: Browser, address: string): Promise<Row[]> {
  const context = await browser.newContext();
  const { scripts, styles } = await firstLoad(await context.newPage(), address);
  await context.close();
  const figure = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    { what: 'JavaScript before interaction, gzip', figure: figure(scripts), note: 'at most 20 kB' },
    { what: 'CSS besides KaTeX’s, gzip', figure: figure(styles), note: 'at most 25 kB' },
  ];
}
