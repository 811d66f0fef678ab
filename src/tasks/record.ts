/**
 * `npm run record [part of a chapter's address …]`: runs every cell of the chapters in Chromium, in both languages, through
 * their pages, and writes what they showed beside them. The build draws these recordings into the pages.
 */
import { chromium, type Browser } from 'playwright-core';
import { languages, type Language } from '../course/language.ts';
import { build } from './build.ts';
import { chapterFolders, type ChapterFolder } from './chapter-folders.ts';
import { chromiumArguments, chromiumPath } from './chromium.ts';
import { seconds } from './command.ts';
import { dropBroken, keep, recordingBackend, recordingsOf } from './recorded.ts';
import { runChapter } from './run-chapter.ts';
import { serve } from './serve.ts';
import { explain, TaskError } from './task-error.ts';

async function recordChapter(browser: Browser, address: string, chapter: ChapterFolder, language: Language) {
  const started = performance.now();
  const context = await browser.newContext();
  try {
    const run = await runChapter(
      await context.newPage(),
      `${address}${language}/${chapter.slug}/?backend=${recordingBackend}`,
    );
    const recordings = recordingsOf(run, new Date().toISOString().slice(0, 10));
    const changed = await keep(chapter.folder, language, recordings);
    const what = changed.length === 0 ? 'nothing new' : `new: ${changed.join(', ')}`;
    const time = seconds(performance.now() - started);
    console.log(
      `${chapter.slug}, ${language}: ${run.cells.length} cells, ${run.backend ?? 'no tensors'}, ${time}; ${what}`,
    );
  } finally {
    await context.close();
  }
}

export async function run(parts: readonly string[]): Promise<void> {
  const all = chapterFolders();
  const chapters = all.filter(({ slug }) => parts.length === 0 || parts.some((part) => slug.includes(part)));
  if (chapters.length === 0) {
    const known = all.map(({ slug }) => slug).join(', ');
    throw new TaskError(`No chapter's address contains “${parts.join('” or “')}”. There are: ${known}.`);
  }
  for (const { folder } of all) await dropBroken(folder);
  const site = await build('/');
  const served = await serve({ ...site, headers: true, port: 0 });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArguments] });
  const failures: string[] = [];
  try {
    for (const chapter of chapters) {
      for (const language of languages) {
        // A chapter that fails keeps no other from being recorded.
        await recordChapter(browser, `${served.origin}${site.base}`, chapter, language).catch((error: unknown) =>
          failures.push(explain(error)),
        );
      }
    }
  } finally {
    await browser.close();
    await served.close();
  }
  if (failures.length > 0) throw new TaskError(`Not everything is recorded.\n\n${failures.join('\n\n')}`);
}
