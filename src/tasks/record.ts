/**
 * `npm run record [part of a chapter's address …]`: runs every cell of the chapters in Chromium, in both languages, through
 * their pages, and writes what they showed beside them. The build draws these recordings into the pages.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { languages, type Language } from '../course/language.ts';
import type { ChapterCells, Recording } from '../notebook/compiled.ts';
import { ancestors, graphOf } from '../notebook/graph.ts';
import { recordingHash } from '../notebook/recording.ts';
import { encodeOutput } from '../protocol/json.ts';
import type { FromKernel } from '../protocol/messages.ts';
import type { Output } from '../protocol/output.ts';
import { build } from './build.ts';
import { chapterFolders, type ChapterFolder } from './chapter-folders.ts';
import { chromiumArguments, chromiumPath } from './chromium.ts';
import { seconds } from './command.ts';
import { serve } from './serve.ts';
import { TaskError } from './task-error.ts';

declare global {
  interface Window {
    /** The kernel's messages, in order, as the recorder hears them. */
    kernelMessages: FromKernel[];
  }
}

/** What a cell showed when it last ran, and how long it took. */
interface Shown {
  readonly outputs: readonly { readonly slot: string; readonly output: Output }[];
  readonly ms: number;
}

const patience = 10 * 60_000;

/** Follows the kernel's messages to what each cell shows in the end; a progress bar is nothing to keep. */
function lastShown(messages: readonly FromKernel[]): Map<string, Shown> {
  const slots = new Map<string, Map<string, Output>>();
  const shown = new Map<string, Shown>();
  for (const message of messages) {
    if (message.type === 'started') slots.set(message.cell, new Map());
    if (message.type === 'output') slots.get(message.cell)?.set(message.slot, message.output);
    if (message.type !== 'done') continue;
    const outputs = [...(slots.get(message.cell) ?? [])].map(([slot, output]) => ({ slot, output }));
    shown.set(message.cell, { outputs: outputs.filter(({ output }) => output.kind !== 'progress'), ms: message.ms });
  }
  return shown;
}

/** Clicks Run in every cell, from the first to the last. */
async function runCells(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const cell = page.locator(`[data-cell="${name}"]`);
    const state = () => cell.getAttribute('data-state');
    if ((await state()) !== 'done') await cell.getByRole('button', { name: /^(Run|运行)/ }).click();
    await page.waitForFunction(
      (cellName) =>
        /^(done|error)$/.test(document.querySelector(`[data-cell="${cellName}"]`)?.getAttribute('data-state') ?? ''),
      name,
      { timeout: patience },
    );
    if ((await state()) === 'error') {
      throw new TaskError(`The cell ${name} on ${page.url()} fails:\n${await cell.innerText()}`);
    }
  }
}

async function recordChapter(page: Page, address: string, chapter: ChapterFolder, language: Language): Promise<void> {
  const started = performance.now();
  await page.addInitScript(() => {
    window.kernelMessages = [];
    document.addEventListener('cell:message', (event) => {
      window.kernelMessages.push((event as CustomEvent<FromKernel>).detail);
    });
  });
  const response = await page.goto(`${address}${language}/${chapter.slug}/`);
  if (!response?.ok()) throw new TaskError(`There is no page ${page.url()}.`);
  const { cells } = JSON.parse((await page.locator('#chapter-cells').textContent()) ?? '') as ChapterCells;
  await runCells(
    page,
    cells.map(({ name }) => name),
  );

  const messages = await page.evaluate(() => window.kernelMessages);
  const backend = messages.findLast((message) => message.type === 'backend')?.backend ?? null;
  const shown = lastShown(messages);
  const graph = graphOf(cells);
  const usesTensors = (name: string) =>
    [name, ...ancestors(graph, name)].some((each) => graph.library.get(each)?.includes('tf'));
  const folder = join(chapter.folder, 'recorded');
  await mkdir(folder, { recursive: true });
  for (const { name } of cells) {
    const recording: Recording = {
      outputs: (shown.get(name)?.outputs ?? []).map(({ slot, output }) => ({ slot, output: encodeOutput(output) })),
      backend: usesTensors(name) ? backend : null,
      ms: Math.round(shown.get(name)?.ms ?? 0),
      date: new Date().toISOString().slice(0, 10),
      hash: recordingHash(cells, name),
    };
    await writeFile(join(folder, `${name}.${language}.json`), `${JSON.stringify(recording)}\n`);
  }
  console.log(
    `${chapter.slug}, ${language}: ${cells.length} cells, ${backend ?? 'no tensors'}, ${seconds(performance.now() - started)}`,
  );
}

async function recordAll(browser: Browser, address: string, chapters: readonly ChapterFolder[]): Promise<void> {
  for (const chapter of chapters) {
    for (const language of languages) {
      const context = await browser.newContext();
      try {
        await recordChapter(await context.newPage(), address, chapter, language);
      } finally {
        await context.close();
      }
    }
  }
}

export async function run(parts: readonly string[]): Promise<void> {
  const chapters = chapterFolders().filter(
    ({ slug }) => parts.length === 0 || parts.some((part) => slug.includes(part)),
  );
  if (chapters.length === 0) throw new TaskError(`No chapter's address contains ${parts.join(' or ')}.`);
  const site = await build('/');
  const served = await serve({ ...site, headers: true, port: 0 });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArguments] });
  try {
    await recordAll(browser, `${served.origin}${site.base}`, chapters);
  } finally {
    await browser.close();
    await served.close();
  }
}
