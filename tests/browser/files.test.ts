/** A chapter as a file: taken along with the reader's edits, changed elsewhere, opened again. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { joined, notebookFile } from '../../src/notebook/export/nbformat.ts';
import { expectAccessible } from './accessible.ts';
import { append, choose, codeOf, entry, firstChapter, small } from './editing.ts';
import { cell, clickRun, openPage, sites, waitForState, withPage } from './harness.ts';

const en = firstChapter('en');
const zh = firstChapter('zh');
const slug = en.chapter.split('/').at(-1) ?? '';
const original = (name: string) => en.originals[name] ?? '';

async function downloaded(page: Page, command: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), choose(page, command)]);
  const folder = mkdtempSync(join(tmpdir(), 'chapter-'));
  try {
    await download.saveAs(join(folder, 'file'));
    return { name: download.suggestedFilename(), text: readFileSync(join(folder, 'file'), 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function cellOf(text: string, name: string) {
  const { cells } = v.parse(notebookFile, JSON.parse(text));
  return cells.find(({ metadata }) => metadata.networks_by_hand?.cell === name);
}

async function openFile(page: Page, name: string, text: string): Promise<void> {
  await choose(page, 'open-work');
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
}

describe('a chapter', () => {
  test('goes into a notebook with edits and outputs, and what was changed there comes back', async () => {
    await withPage(async (page) => {
      await openPage(page, en.path, sites.course);
      await append(page, en.first, '\nprint("from here");');
      await clickRun(page, en.first);
      await waitForState(page, en.first, /^done$/);
      const { name, text } = await downloaded(page, 'download-notebook');
      expect(name).toBe(`${slug}.ipynb`);
      const edited = cellOf(text, en.first);
      expect(joined(edited?.source ?? '')).toBe(`${original(en.first)}\nprint("from here");`);
      expect(edited?.metadata['tags']).toEqual(['edited']);
      expect(JSON.stringify(edited?.outputs)).toContain('from here');
      // What rests on the edited cell has no outputs that fit; what does not keeps its recording.
      const others = Object.keys(en.originals).filter((each) => each !== en.first);
      const untouched = others.map((each) => cellOf(text, each));
      for (const each of untouched) expect(each?.metadata).not.toHaveProperty('tags');
      expect(untouched.some((each) => each?.outputs?.length === 0)).toBe(true);
      expect(untouched.some((each) => (each?.outputs?.length ?? 0) > 0)).toBe(true);

      await page.evaluate(() => localStorage.clear());
      await page.reload();
      expect(await codeOf(page, en.first)).toBe(original(en.first));
      const elsewhere = text
        .replace('from here', 'from Jupyter')
        .replace('"cells": [', '"cells": [\n  {"cell_type":"code","metadata":{},"source":"1 + 1","outputs":[]},');
      await openFile(page, 'changed.ipynb', elsewhere);
      const dialog = page.getByRole('dialog');
      await dialog.getByText('It holds one edit in one chapter.').waitFor();
      expect(await dialog.innerText()).toContain('One cell of the file is none of the chapter’s');
      expect(await codeOf(page, en.first)).toBe(original(en.first));
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Open one edit' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await codeOf(page, en.first)).toBe(`${original(en.first)}\nprint("from Jupyter");`);
      expect(await codeOf(page, en.second)).toBe(original(en.second));
      expect(page.workers()).toEqual([]);
    }, small);
  });

  test('goes into a script and comes back, into the other language too, without touching other edits', async () => {
    await withPage(async (page) => {
      await openPage(page, en.path);
      await append(page, en.first, '\nprint("scripted");');
      const { name, text } = await downloaded(page, 'download-script');
      expect(name).toBe(`${slug}.ts`);
      expect(text).toContain('\nprint("scripted");\n');
      expect(text).toMatch(/^import \* as tf from "npm:@tensorflow\/tfjs@/m);

      await page.evaluate(() => localStorage.clear());
      await openPage(page, zh.path);
      await append(page, zh.second, '\nprint("mine");');
      await openFile(page, 'script.ts', text);
      await page.getByRole('dialog').getByRole('button', { name: /^打开/ }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await codeOf(page, zh.first)).toBe(`${original(en.first)}\nprint("scripted");`);
      expect(await codeOf(page, zh.second)).toContain('print("mine");');
      expect(JSON.parse((await entry(page, `/edit:${en.chapter}:${en.first}`)) ?? '')).toMatchObject({
        language: 'en',
      });
    }, small);
  });

  test('is refused with a message where the file is cut short, foreign or of a later course', async () => {
    await withPage(async (page) => {
      await openPage(page, en.path);
      await choose(page, 'open-work');
      const dialog = page.getByRole('dialog');
      const files: readonly [string, string, RegExp][] = [
        ['short.ipynb', '{"nbformat": 4, "cells": [', /damaged or cut short/],
        ['foreign.ipynb', '{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[]}', /none of this course/],
        ['later.ts', '// {"networks_by_hand":{"version":2}}\n', /later version/],
        ['any.ts', 'console.log(1)', /no work file/],
      ];
      for (const [name, text, message] of files) {
        const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) };
        await dialog.locator('input[type=file]').setInputFiles(file);
        await dialog.getByText(message).waitFor();
      }
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    }, small);
  });

  test('is offered as files without scripts, too', async () => {
    await withPage(
      async (page) => {
        await openPage(page, en.path);
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: 'Jupyter notebook' }).click(),
        ]);
        expect(download.suggestedFilename()).toBe(`${slug}.ipynb`);
        await cell(page, en.first).waitFor();
      },
      { javaScriptEnabled: false },
    );
  });
});
