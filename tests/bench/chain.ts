/** The session's order and states against Observable's runtime, on one chain in one page. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { root } from '../../src/tasks/command.ts';
import { serve } from '../../src/tasks/serve.ts';
import type { Times } from './chain/page.ts';
import { chapterOf } from './live-page.ts';
import { nameOf, peerFolder } from './peers.ts';
import { turnsRow } from './by-turns.ts';
import { timeRow, type Row } from './row.ts';
import { chainOf } from './thousand.ts';

const size = 1000;
/** The engine compiles the same program a little differently on each page. */
const pages = 12;
const repeats = 15;
const dir = join(root, '.cache', 'bench', 'chain');

export async function chainRows(browser: Browser): Promise<Row[]> {
  const peer = await peerFolder('@observablehq/runtime');
  await build({
    root: join(import.meta.dirname, 'chain'),
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { outDir: dir, emptyOutDir: true },
  });
  cpSync(join(peer, 'src'), join(dir, 'observable'), { recursive: true });
  const served = await serve({ dir, base: '/', headers: false, port: 0 });
  const [ours, theirs]: [number[], number[]] = [[], []];
  try {
    for (let i = 0; i < pages; i++) {
      const times = await raceOn(browser, served.origin);
      ours.push(...times.ours);
      theirs.push(...times.observable);
    }
    const note = `all cells run again, by turns; ${pages} pages; a cell is one addition after one trip through a message port`;
    return [
      timeRow(`Chain of ${size}: the course’s session`, ours, null, note),
      timeRow(`Chain of ${size}: ${nameOf('@observablehq/runtime')}`, theirs, null, note),
      turnsRow(
        `Chain of ${size}: session over runtime`,
        ours.map((ms, turn) => ms / (theirs[turn] ?? NaN)),
        ['≤', 1],
        `${pages} pages`,
      ),
    ];
  } finally {
    await served.close();
  }
}

async function raceOn(browser: Browser, origin: string): Promise<Times> {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/`);
    return await page.evaluate(
      ([chapter, address, count]) =>
        (globalThis as unknown as { race: (...args: unknown[]) => Promise<Times> }).race(chapter, address, count),
      [chapterOf(chainOf(size)), `${origin}/observable/index.js`, repeats] as const,
    );
  } finally {
    await page.close();
  }
}
