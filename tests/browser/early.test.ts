/** Readers who are quicker than the notebook: what they type before it is there is what runs. */
import { expect, test } from 'vitest';
import { languages } from '../../src/course/language.ts';
import { cell, openPage, outputOf, runCell, withPage } from './harness.ts';

const name = 'and-gate';

test.for(languages.flatMap((language) => [0, 400].map((delay) => ({ language, delay }))))(
  'text typed at once runs at once ($language, the notebook arrives $delay ms late)',
  async ({ language, delay }) => {
    await withPage(
      async (page) => {
        await page.route(/\/(?:app|analyse)\.[^/]*\.js/, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, delay));
          await route.continue();
        });
        await openPage(page, `${language}/mathematics/neuron/`);
        await cell(page, name).locator('textarea[data-code]').fill('print("typed early");');
        expect(await runCell(page, name)).toBe('done');
        expect(await outputOf(page, name).innerText()).toContain('typed early');
      },
      { viewport: { width: 600, height: 900 } },
    );
  },
);
