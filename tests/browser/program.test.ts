/** A chapter as one program: run, stopped, put back and looked at as a whole; by mouse and by keyboard alone. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ChapterCells } from '../../src/notebook/compiled.ts';
import { cell, openPage, retype, waitForState, withPage } from './harness.ts';

const path = (language: string) => `${language}/mathematics/neuron/`;

/** The chapter's cells, and one that takes names from another. */
async function cellsOf(page: Page): Promise<{ names: string[]; source: string; dependant: string; name: string }> {
  const { cells } = JSON.parse((await page.locator('#chapter-cells').textContent()) ?? '') as ChapterCells;
  for (const { name: dependant, compiled } of cells) {
    for (const name of compiled.uses) {
      const source = cells.find((each) => each.name !== dependant && each.compiled.defines.includes(name))?.name;
      if (source !== undefined) return { names: cells.map((each) => each.name), source, dependant, name };
    }
  }
  throw new Error('No cell of the chapter takes a name from another');
}

const states = (page: Page): Promise<string[]> =>
  page
    .locator('[data-cell]')
    .evaluateAll((hosts) => hosts.map((host) => (host instanceof HTMLElement ? (host.dataset['state'] ?? '') : '')));

async function allDone(page: Page): Promise<void> {
  await expect
    .poll(() => states(page), { timeout: 60_000 })
    .toSatisfy((all: string[]) => all.every((s) => s === 'done'));
  // Outputs are painted with the next frame.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );
}

async function fromMenu(page: Page, id: string): Promise<void> {
  await page.locator('[data-program] .more').click();
  await page.locator(`#chapter-menu [data-command="${id}"]`).click();
}

const textOf = (page: Page, name: string) => cell(page, name).locator('textarea[data-code]').inputValue();
const problemOf = (page: Page, name: string) => cell(page, name).locator('.problem [role="status"]');

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  test('all runs, is out of date after a restart, and is put back after edits, which can be undone', async () => {
    await withPage(async (page) => {
      await openPage(page, path(language));
      const { names, source, dependant } = await cellsOf(page);
      await page.locator('[data-program] [data-command="run-all"]').first().click();
      await allDone(page);
      const output = await cell(page, dependant).locator('[data-output]').innerText();

      await fromMenu(page, 'restart');
      // Cells out of sight are marked a little later.
      await expect.poll(async () => [...new Set(await states(page))]).toEqual(['stale']);
      expect(await cell(page, dependant).locator('[data-output]').innerText()).toBe(output);

      await cell(page, dependant).locator('[data-more]').click();
      await page.getByRole('button', { name: /^(Run to here|运行到此处)/ }).click();
      await waitForState(page, dependant, /^done$/);
      await expect.poll(async () => (await states(page)).slice(0, names.indexOf(dependant) + 1)).not.toContain('stale');

      await retype(page, source, 'const other = 1;');
      await waitForState(page, dependant, /^stale$/);
      await fromMenu(page, 'reset-chapter');
      await waitForState(page, dependant, /^done$/);
      await page.locator('[data-notice]').getByRole('button').first().click();
      await waitForState(page, dependant, /^stale$/);
      expect(await textOf(page, source)).toBe('const other = 1;');
    });
  });

  test('a redefinition, another’s name, a circle and a misspelt name are told while one types', async () => {
    await withPage(async (page) => {
      await openPage(page, path(language));
      const { source, dependant, name } = await cellsOf(page);
      const said: Record<string, readonly [RegExp, RegExp]> = {
        [`const ${name} = 1;`]: [/also declared in the cell/, /也有声明/],
        [`${name} = 1;`]: [/only that cell can assign to it/, /只有该单元可以给它赋值/],
        [`print(${name}x);`]: [/Did you mean/, /是不是想写/],
      };
      for (const [text, [en, zh]] of Object.entries(said)) {
        await retype(page, dependant, text);
        await problemOf(page, dependant)
          .getByText(language === 'en' ? en : zh)
          .waitFor();
        await cell(page, dependant).locator('.monaco-editor .squiggly-error').first().waitFor();
      }
      await retype(page, dependant, `const mine = ${name};`);
      await retype(page, source, `const ${name} = mine;`);
      await problemOf(page, source)
        .getByText(language === 'en' ? /neither can run before the other/ : /两者都无法先运行/)
        .waitFor();
      expect(await states(page)).not.toContain('error');
    });
  });

  test('the graph says and shows what each cell takes from which, and leads to it, by keyboard alone', async () => {
    await withPage(
      async (page) => {
        await openPage(page, path(language));
        const { names, source, dependant, name } = await cellsOf(page);
        await page.locator('[data-program] .more').focus();
        await page.keyboard.press('Enter');
        await page.locator('#chapter-menu [data-command="graph"]').focus();
        await page.keyboard.press('Enter');
        const rows = page.getByRole('dialog').getByRole('listitem');
        await expect.poll(() => rows.count()).toBe(names.length);
        const row = await rows.nth(names.indexOf(dependant)).innerText();
        expect(row).toContain(source);
        expect(row).toContain(name);
        expect(await page.locator('dialog path').count()).toBeGreaterThan(0);
        const box = await page.getByRole('dialog').boundingBox();
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 390).toBe(true);
        await rows.nth(names.indexOf(dependant)).getByRole('button').focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
        expect(
          await page.evaluate(() => document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell')),
        ).toBe(dependant);
        await page.keyboard.press('Shift+Enter');
        await waitForState(page, dependant, /^done$/);
      },
      { viewport: { width: 390, height: 800 } },
    );
  });
});

test('a kernel that is busy in one long stretch says so, and the key for Stop ends it', async () => {
  await withPage(async (page) => {
    await openPage(page, path('en'));
    const { source } = await cellsOf(page);
    await retype(page, source, 'while (true) {}');
    await page.keyboard.press('Shift+Enter');
    await waitForState(page, source, /^running$/);
    await cell(page, source).getByText('busy in one long stretch').waitFor({ timeout: 15_000 });
    await page.keyboard.press('ControlOrMeta+i');
    await waitForState(page, source, /^stale$/, 2000);
  });
});

test('what is typed before the notebook could be loaded is kept, and a failed download can be tried again', async () => {
  await withPage(
    async (page) => {
      await openPage(page, path('en'));
      const { source } = await cellsOf(page);
      const block = /\/app\.[^/]*\.js/;
      await page.route(block, (route) => route.abort());
      const area = cell(page, source).locator('textarea[data-code]');
      await area.fill('print("typed early");');
      await cell(page, source).getByText('could not load').waitFor();
      await page.locator('[data-program] [data-command="run-all"]').first().click();
      await page.locator('[data-program]').getByText('could not load').waitFor();
      await page.reload();
      await expect.poll(() => textOf(page, source)).toContain('typed early');
      await page.unroute(block);
      await cell(page, source).locator('[data-run]').click();
      await waitForState(page, source, /^done$/);
      expect(await cell(page, source).locator('[data-output]').innerText()).toContain('typed early');
      await page.reload();
      await expect.poll(() => textOf(page, source)).toContain('typed early');
    },
    { expectComplaints: /Failed to load resource|ERR_FAILED/ },
  );
});
