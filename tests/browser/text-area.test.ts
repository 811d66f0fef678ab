/** The plain text area that edits code on phones, and where the code editor cannot be loaded. */
import { describe, expect, test } from 'vitest';
import { codeOf, focused, longest, twoCells } from './chapter-code.ts';
import { cell, openPage, outputOf, runCell, waitForState, withPage } from './harness.ts';

/** What a busy machine takes a moment for. */
const patience = { timeout: 20_000 };

describe('the plain text area', () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

  test('does everything else on a phone: typing, indentation, undo, running, errors at their place, saved edits', async () => {
    await withPage(async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await openPage(page, longest('en'));
      const [first] = await twoCells(page);
      const area = cell(page, first).locator('textarea[data-code]');
      await area.tap();
      for (const [attribute, value] of [
        ['autocorrect', 'off'],
        ['autocapitalize', 'off'],
        ['spellcheck', 'false'],
      ] as const) {
        expect(await area.getAttribute(attribute)).toBe(value);
      }
      expect(await area.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(
        16,
      );
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('if (true) {\nprint(1);\n}\n\nnowhere();');
      expect(await area.inputValue()).toBe('if (true) {\n  print(1);\n}\n\nnowhere();');
      await page.keyboard.press('ControlOrMeta+Z');
      expect(await area.inputValue()).not.toContain('nowhere();');
      await page.keyboard.press('ControlOrMeta+Shift+Z');
      expect(await area.inputValue()).toContain('nowhere();');

      expect(await runCell(page, first)).toBe('error');
      const place = outputOf(page, first).getByRole('button', { name: `Go to ${first}.ts 5:1` });
      await place.tap();
      const selected = await area.evaluate((element) => {
        const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
      expect(selected).toBe('nowhere');
      expect(await area.getAttribute('aria-invalid')).toBe('true');
      expect(asked.filter((url) => /monaco|typescript-worker/.test(url))).toEqual([]);

      await page.reload();
      await expect.poll(() => codeOf(page, first), patience).toContain('nowhere();');
    }, phone);
  });

  test('moves the focus with Tab until one types; then Tab and Shift+Tab move the lines of the selection', async () => {
    await withPage(async (page) => {
      await openPage(page, longest('en'));
      const [first] = await twoCells(page);
      const area = cell(page, first).locator('textarea[data-code]');
      await area.tap();
      await page.keyboard.press('Tab');
      expect((await focused(page)).code).toBe(false);
      await area.tap();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('a\nb');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Tab');
      expect(await area.inputValue()).toBe('  a\n  b');
      await page.keyboard.press('Shift+Tab');
      expect(await area.inputValue()).toBe('a\nb');
      await page.keyboard.press('Escape');
      expect(await focused(page)).toEqual({ cell: first, code: false, run: true });
    }, phone);
  });

  test('stands in while the editor cannot be loaded, the reader is told, and the next intent tries again', async () => {
    await withPage(
      async (page) => {
        await openPage(page, longest('en'));
        const [first] = await twoCells(page);
        await page.route(/monaco\.[^/]*\.js/, (route) => route.abort());
        const area = cell(page, first).locator('textarea[data-code]');
        await area.click();
        await page.locator('[data-notice]', { hasText: 'could not be loaded' }).waitFor();
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.type('print(6 * 7);');
        await page.keyboard.press('Shift+Enter');
        await waitForState(page, first, /^done$/);
        expect(await outputOf(page, first).innerText()).toContain('42');

        await page.unroute(/monaco\.[^/]*\.js/);
        await area.click();
        await cell(page, first).locator('.monaco-editor.focused').waitFor();
        expect(await codeOf(page, first)).toContain('print(6 * 7);');
      },
      { expectComplaints: /ERR_FAILED/ },
    );
  });
});
