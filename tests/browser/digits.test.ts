/** The chapter that reads digits, from the data to the figure that its text claims. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/course/language.ts';
import { cell, openEditor, openPage, outputOf, runCell, sites, withPage } from './harness.ts';

const dataFile = '**/data/digits/digits.bin';

declare global {
  interface Window {
    /** How many points the loss plot had, each time it was drawn while the cell was running. */
    pointsWhileRunning: number[];
  }
}

/** Notes how the loss plot grows while its cell runs. */
async function watchLoss(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.pointsWhileRunning = [];
    new MutationObserver(() => {
      const train = document.querySelector('[data-cell="train"]');
      const line = train?.querySelector('[data-slot="loss"] svg [aria-label="line"] path')?.getAttribute('d');
      if (!line || train?.getAttribute('data-state') !== 'running') return;
      const points = line.split(/[MLCZ]/).length - 1;
      if (window.pointsWhileRunning.at(-1) !== points) window.pointsWhileRunning.push(points);
    }).observe(document, { subtree: true, childList: true });
  });
}

function numberAfter(label: RegExp, text: string): number {
  return Number(new RegExp(`${label.source}\\s*([\\d.]+)`).exec(text)?.[1]);
}

describe.each(languages)('/%s/projects/digits/', (language) => {
  const path = `${language}/projects/digits/`;

  test('trains on the real digits and reads at least 96 % of those it has not seen', async () => {
    await withPage(async (page) => {
      await openPage(page, path);
      for (const name of ['data', 'split', 'standardise', 'network'])
        expect(await runCell(page, name), name).toBe('done');
      await watchLoss(page);
      expect(await runCell(page, 'train', 110_000)).toBe('done');
      const growth = await page.evaluate(() => window.pointsWhileRunning);
      expect(growth.length, `points of the loss plot: ${growth.join(', ')}`).toBeGreaterThan(3);

      expect(await runCell(page, 'test')).toBe('done');
      const text = await outputOf(page, 'test').innerText();
      expect(numberAfter(/(?:counted|自己数)[:：]/, text)).toBeGreaterThanOrEqual(0.96);
      expect(numberAfter(/evaluate[:：]/, text)).toBeGreaterThanOrEqual(0.96);
    });
  });

  test('a layer’s width changed by keyboard changes the result, and the edit survives a reload', async () => {
    await withPage(async (page) => {
      await openPage(page, path);
      expect(await runCell(page, 'network')).toBe('done');
      const before = await outputOf(page, 'network').innerText();
      await openEditor(page, 'network');
      await page.keyboard.press('ControlOrMeta+Home');
      for (let i = 0; i < 'const width = '.length; i++) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Delete');
      await page.keyboard.type('16');
      expect(await runCell(page, 'network')).toBe('done');
      const after = await outputOf(page, 'network').innerText();
      expect(before).toMatch(/4[,\s]?160/);
      expect(after).not.toBe(before);
      expect(after).toMatch(/1[,\s]?040/);

      await page.reload();
      expect(await runCell(page, 'network')).toBe('done');
      await expect.poll(() => cell(page, 'network').innerText()).toContain('const width = 16');
      expect(await outputOf(page, 'network').innerText()).toContain('170');
    });
  });

  test.each([
    ['a failed download', { status: 503, body: '' }],
    ['a corrupt data file', { status: 200, body: 'not a packed data set' }],
  ])('%s becomes a message in the cell', async (_, answer) => {
    await withPage(
      async (page) => {
        await page.context().route(dataFile, (route) => route.fulfill(answer));
        await openPage(page, path);
        expect(await runCell(page, 'data')).toBe('error');
        const message = await outputOf(page, 'data').getByRole('alert').innerText();
        expect(message.length).toBeGreaterThan(20);
        expect(/[\u4e00-\u9fff]/.test(message)).toBe(language === 'zh');
      },
      { expectComplaints: /503/ },
    );
  });
});

test('the same chapter runs below a path, and on a host that sends no headers', async () => {
  for (const site of [sites.course, sites.bare]) {
    await withPage(async (page) => {
      await openPage(page, 'en/projects/digits/', site);
      expect(await runCell(page, 'data')).toBe('done');
      expect(await runCell(page, 'standardise')).toBe('done');
    });
  }
});
