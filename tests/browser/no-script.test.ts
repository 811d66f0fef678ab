import { describe, expect, test } from 'vitest';
import { chapterPages } from './built-pages.ts';
import { sites, withPage } from './harness.ts';

describe.each(chapterPages(sites.root).map(({ path }) => path))('/%s without JavaScript', (path) => {
  test('has its text, formulas, code and recorded outputs', async () => {
    await withPage(
      async (page) => {
        await page.goto(`${sites.root.origin}/${path}`);
        expect((await page.locator('h1').innerText()).length).toBeGreaterThan(0);
        expect((await page.locator('main').innerText()).length).toBeGreaterThan(2000);
        expect(await page.locator('main .katex math').count()).toBeGreaterThan(3);
        const cells = await page.locator('[data-cell]').all();
        expect(cells.length).toBeGreaterThan(0);
        for (const cell of cells) {
          const name = await cell.getAttribute('data-cell');
          expect((await cell.locator('pre code').first().innerText()).trim(), `code of ${name}`).not.toBe('');
          const output = cell.locator('[data-output]').first();
          const drawn =
            (await output.locator('svg, canvas, img, table, input').count()) + (await output.innerText()).trim().length;
          expect(drawn, `recorded output of ${name}`).toBeGreaterThan(0);
        }
      },
      { javaScriptEnabled: false },
    );
  });
});
