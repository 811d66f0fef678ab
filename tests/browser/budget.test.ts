import { expect, test } from 'vitest';
import { pagesWithCells } from './built-pages.ts';
import { firstLoad } from './first-load.ts';
import { sites, withPage } from './harness.ts';

test.each(pagesWithCells(sites.root).map(({ path }) => path))('/%s keeps to the budget', async (path) => {
  await withPage(async (page) => {
    const { scripts, styles } = await firstLoad(page, `${sites.root.origin}/${path}`);
    expect(scripts, 'bytes of JavaScript').toBeLessThanOrEqual(20_000);
    expect(styles, "bytes of CSS besides KaTeX's").toBeLessThanOrEqual(25_000);
  });
});
