import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { languageTag } from '../../src/course/language.ts';
import { expectAccessible } from './accessible.ts';
import { builtPages } from './built-pages.ts';
import { sites, withPage } from './harness.ts';

const paths = builtPages(sites.root)
  .map(({ path }) => path)
  // The pages of kernels are all made alike: one with a single file and one with many stand for all.
  .filter((path) => path !== '404.html' && !/\/kernels\/(?!(adam|matrix-product)\/)./.test(path));

function paperIsDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [red = 0] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number);
    return red < 128;
  });
}

describe.concurrent.each(paths)('/%s', (path) => {
  const language = path.startsWith('zh/') ? 'zh' : 'en';

  test.each(['light', 'dark'] as const)('has nothing that axe finds, in the %s theme', async (colorScheme) => {
    await withPage(
      async (page) => {
        const response = await page.goto(`${sites.root.origin}/${path}`);
        expect(response?.status()).toBe(200);
        expect(await page.locator('html').getAttribute('lang')).toBe(languageTag[language]);
        expect(await paperIsDark(page)).toBe(colorScheme === 'dark');
        await expectAccessible(page);
      },
      { colorScheme, reducedMotion: 'reduce' },
    );
  });
});

test.each(Object.entries(sites))(
  'an unknown address on the site “%s” answers with a page that leads back',
  async (_, site) => {
    await withPage(
      async (page) => {
        const response = await page.goto(`${site.origin}${site.base}en/no/such/page/`);
        expect(response?.status()).toBe(404);
        const link = page.locator('main a').first();
        expect(
          (await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).status(),
        ).toBe(200);
      },
      { expectComplaints: /404/ },
    );
  },
);
