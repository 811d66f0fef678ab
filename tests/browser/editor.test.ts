/** The code editor: what it knows, its keys, and what it costs. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { cellNames, codeOf, focused, longest, twoCells } from './chapter-code.ts';
import { cell, openEditor, openPage, retype, sites, waitForState, withPage } from './harness.ts';

/** What takes the TypeScript worker a moment, takes longer on a busy machine. */
const patience = { timeout: 20_000 };

/** The first place marked as wrong. While a text is being replaced there may be more for a moment: its names are missing too. */
const squiggle = (page: Page, name: string): Locator =>
  cell(page, name).locator('.monaco-editor .squiggly-error').first();

async function typeAtEnd(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(text);
}

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  test('type errors cross cells, in the page’s language, and follow a change of the cell that defines', async () => {
    await withPage(async (page) => {
      await openPage(page, longest(language));
      const [first, second] = await twoCells(page);
      await retype(page, first, 'const apples = [1, 2, 3];');
      await retype(page, second, 'const basket: string[] = apples;');
      await squiggle(page, second).waitFor();
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.press('F8');
      const message = await cell(page, second).locator('.marker-widget').innerText();
      expect(message).toContain(language === 'zh' ? '不能将类型' : 'is not assignable to type');
      await page.keyboard.press('Escape');

      await retype(page, first, 'const apples = ["red", "green"];');
      await squiggle(page, second).waitFor({ state: 'detached' });
    });
  });

  test('the help sheet lists every command and the editor’s keys; the question mark opens it, but for who types', async () => {
    await withPage(async (page) => {
      await openPage(page, longest(language));
      await page.keyboard.press('?');
      const sheet = page.locator('dialog[open]');
      await sheet.waitFor();
      const listed = await sheet
        .locator('[data-command-help]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-command-help')));
      const inMenu = await page
        .locator('#chapter-menu [data-command]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-command')));
      expect(listed).toEqual(expect.arrayContaining([...inMenu, 'run', 'run-to-here', 'stop', 'reset-cell']));
      const text = await sheet.innerText();
      expect(text).toContain('Shift+Enter');
      expect(text).toContain('F12');
      expect(/[\u4e00-\u9fff]/.test(text)).toBe(language === 'zh');
      await expectAccessible(sheet);
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached' });

      const [first] = await twoCells(page);
      await retype(page, first, 'const a = 1 > 0 ');
      await page.keyboard.type('? 2 : 3;');
      expect(await codeOf(page, first)).toContain('? 2 : 3;');
      expect(await sheet.count()).toBe(0);
    });
  });
});

describe('what the editor knows', () => {
  test('completion, hover and signature help see the chapter’s other cells, TensorFlow.js, Plot and the helpers', async () => {
    await withPage(async (page) => {
      await openPage(page, longest('en'));
      const [first, second] = await twoCells(page);
      await retype(page, first, 'const apples = [1, 2];\nfunction juice(amount: number) { return amount; }');
      await retype(page, second, 'print(1);\n');
      const suggested = page.locator('.suggest-widget.visible');
      for (const [typed, offered] of [
        ['app', 'apples'],
        ['apples.fla', 'flatMap'],
        ['tf.tensor2', 'tensor2d'],
        ['Plot.areaY', 'areaY'],
        ['nn.sigmoidD', 'sigmoidDerivative'],
        ['tf.scalar(1).logSi', 'logSigmoid'],
      ] as const) {
        await typeAtEnd(page, `\n${typed}`);
        await suggested.getByText(offered, { exact: true }).first().waitFor({ timeout: 20_000 });
        await page.keyboard.press('Escape');
      }
      await typeAtEnd(page, '\njuice(');
      const hint = page.locator('.parameter-hints-widget.visible');
      await hint.waitFor();
      expect(await hint.innerText()).toContain('amount: number');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ControlOrMeta+K');
      await page.keyboard.press('ControlOrMeta+I');
      const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: 'function juice(amount: number): number' });
      await hover.first().waitFor();
      await page.keyboard.press('Escape');
      await hover.first().waitFor({ state: 'hidden' });
    });
  });

  test('a definition in another cell takes the cursor there, by key and by click; a library’s opens between the lines', async () => {
    await withPage(async (page) => {
      await openPage(page, longest('en'));
      const [first, second] = await twoCells(page);
      await retype(page, first, 'const pears = 1;\nconst apples = 2;');
      await retype(page, second, 'const basket: string = apples;\ntf.scalar(apples);\nprint(apples);');
      // TypeScript has read both cells.
      await squiggle(page, second).waitFor();
      const arrived = async (): Promise<void> => {
        await page.waitForFunction((name) => document.activeElement?.closest(`[data-cell="${name}"] .code`), first);
      };
      const name = cell(page, second).locator('.view-line').nth(2).getByText('apples').first();
      await name.click({ modifiers: ['ControlOrMeta'] });
      await arrived();

      await openEditor(page, second);
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.press('ArrowDown');
      for (let column = 0; column < 5; column += 1) await page.keyboard.press('ArrowRight');
      const before = await cell(page, second).boundingBox();
      await page.keyboard.press('F12');
      const peek = cell(page, second).locator('.peekview-widget');
      await peek.getByText('declare function scalar').first().waitFor();
      expect((await cell(page, second).boundingBox())?.height).toBeGreaterThan((before?.height ?? 0) + 100);
      await page.keyboard.press('Escape');
      await peek.waitFor({ state: 'detached' });
      expect(await focused(page)).toMatchObject({ cell: second, code: true });
      await expect.poll(async () => (await cell(page, second).boundingBox())?.height, patience).toBe(before?.height);

      await page.keyboard.press('ControlOrMeta+End');
      for (let column = 0; column < 3; column += 1) await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('F12');
      await arrived();
      await page.keyboard.type('green');
      await expect.poll(() => codeOf(page, first), patience).toContain('const greenapples = 2;');
    });
  });

  test('a name is renamed in all cells that use it, and a library’s name is not', async () => {
    await withPage(async (page) => {
      await openPage(page, longest('en'));
      const [first, second] = await twoCells(page);
      await retype(page, first, 'const apples = 2;');
      await retype(page, second, 'const sold = { apples };\nconst basket: string = apples;\nprint(apples)');
      // TypeScript has read both cells.
      await squiggle(page, second).waitFor();
      const box = page.locator('.rename-input');
      const renameAt = async (left: number): Promise<void> => {
        await page.keyboard.press('ControlOrMeta+End');
        for (let column = 0; column < left; column += 1) await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('F2');
      };
      await renameAt(3);
      await page.locator('.rename-input:focus').waitFor();
      await expect.poll(() => box.inputValue()).toBe('apples');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('pears');
      await page.keyboard.press('Enter');
      await expect.poll(() => codeOf(page, first), patience).toContain('const pears = 2;');
      expect(await codeOf(page, second)).toContain(
        'const sold = { apples: pears };\nconst basket: string = pears;\nprint(pears)',
      );
      expect(await focused(page)).toMatchObject({ cell: second, code: true });

      await renameAt(10);
      await page.locator('.monaco-editor-overlaymessage', { hasText: 'Only names that the cells' }).waitFor();
      expect(await box.isVisible()).toBe(false);
    });
  });
});

describe('keys', () => {
  test('Tab moves the focus until one types and indents from then on; Escape leaves for Run, and Tab moves again', async () => {
    await withPage(async (page) => {
      await openPage(page, longest('en'));
      const [first] = await twoCells(page);
      await openEditor(page, first);
      await page.keyboard.press('Tab');
      expect((await focused(page)).code).toBe(false);
      await openEditor(page, first);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText('if (true) {');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.insertText('print(1)');
      expect(await codeOf(page, first)).toMatch(/\{\n {4}print\(1\)/);
      await page.keyboard.press('Escape');
      expect(await focused(page)).toEqual({ cell: first, code: false, run: true });
      await openEditor(page, first);
      await page.keyboard.press('Tab');
      expect((await focused(page)).code).toBe(false);
    });
  });

  test('Alt+Enter runs the cell and goes on; Alt with the page keys goes from cell to cell, in the code or outside it', async () => {
    await withPage(async (page) => {
      await openPage(page, longest('en'));
      const [first, second] = await twoCells(page);
      await retype(page, first, 'print(6 * 7);');
      await page.keyboard.press('Alt+Enter');
      await waitForState(page, first, /^done$/);
      await cell(page, second).locator('.monaco-editor.focused').waitFor();
      await page.keyboard.press('Alt+PageUp');
      expect(await focused(page)).toMatchObject({ cell: first, code: true });
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+PageDown');
      expect(await focused(page)).toEqual({ cell: second, code: false, run: true });
    });
  });

  test('Tab walks through the whole page, an open editor too, and comes out at its end', async () => {
    await withPage(async (page) => {
      await openPage(page, longest('en'));
      const names = await cellNames(page);
      await openEditor(page, names[1] ?? '');
      await page.locator('a[href]').first().focus();
      const passed = new Set<string | null>();
      const most = await page.locator(':is(a[href], button, input, select, textarea, summary, [tabindex="0"])').count();
      let out = false;
      for (let step = 0; step < most + 20 && !out; step += 1) {
        await page.keyboard.press('Tab');
        const at = await focused(page);
        if (at.code) passed.add(at.cell);
        out = await page.evaluate(() => document.activeElement === document.body);
      }
      expect(out).toBe(true);
      expect([...passed]).toEqual(names);
    });
  });
});

describe('what the editor costs, and how it looks', () => {
  const parts = /monaco|tsMode|worker-|libraries\.|zh-cn|codicon|diagnosticMessages/;

  test('nothing of it is loaded before the reader goes into the code, and all of it from the site’s own folder', async () => {
    await withPage(async (page) => {
      const { origin, base } = sites.course;
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('worker', (worker) => asked.push(worker.url()));
      await openPage(page, longest('zh'), sites.course);
      const [first] = await twoCells(page);
      await cell(page, first).locator('[data-run]').hover();
      await page.mouse.wheel(0, 2000);
      await page.waitForLoadState('networkidle');
      expect(asked.filter((url) => parts.test(url))).toEqual([]);
      await retype(page, first, 'const wrong: string = 1;');
      await squiggle(page, first).waitFor();
      const needed = asked.filter((url) => parts.test(url));
      for (const part of ['monaco', 'typescript-worker', 'libraries', 'zh-cn', 'diagnosticMessages']) {
        expect(needed.some((url) => url.includes(part))).toBe(true);
      }
      expect(needed.filter((url) => !url.startsWith(origin + base))).toEqual([]);
    });
  });

  test('it has the cell’s name for those who do not see it, and follows the page’s theme while open', async () => {
    await withPage(
      async (page) => {
        await openPage(page, longest('en'));
        const [first] = await twoCells(page);
        await openEditor(page, first);
        expect(await page.getByRole('textbox', { name: `Code of ${first}`, exact: true }).count()).toBe(1);
        const painted = (): Promise<string> =>
          cell(page, first)
            .locator('.monaco-editor-background')
            .first()
            .evaluate((element) => getComputedStyle(element).backgroundColor);
        const surface = (): Promise<string> =>
          cell(page, first)
            .locator('.cell')
            .evaluate((element) => getComputedStyle(element).backgroundColor);
        const light = await painted();
        expect(light).toBe(await surface());
        await page.emulateMedia({ colorScheme: 'dark' });
        await expect.poll(painted, patience).not.toBe(light);
        expect(await painted()).toBe(await surface());
        await page.emulateMedia({ forcedColors: 'active' });
        await cell(page, first).locator('.monaco-editor:is(.hc-black, .hc-light)').first().waitFor();
        await page.emulateMedia({ forcedColors: 'none' });
        await expect.poll(painted, patience).toBe(await surface());
        await expectAccessible(page);
      },
      { colorScheme: 'light' },
    );
  });

  test('with every cell of the longest chapter open, what is typed goes into the last one, and no cell has changed its height', async () => {
    await withPage(async (page) => {
      await openPage(page, longest('en'));
      const names = await cellNames(page);
      const heights = (): Promise<number[]> =>
        page
          .locator('[data-cell] .code')
          .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
      const before = await heights();
      for (const name of names) await openEditor(page, name);
      expect(await page.locator('[data-cell] .monaco-editor[data-uri]').count()).toBe(names.length);
      expect(await heights()).toEqual(before);
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type('// abcdefghijkl');
      expect(await codeOf(page, names.at(-1) ?? '')).toContain('// abcdefghijkl');
    });
  });
});
