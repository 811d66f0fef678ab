/** The stepper: numbers as printed, scrubbing both ways, lighting up, predicting, nudging, links. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/course/language.ts';
import { expectAccessible } from './accessible.ts';
import { linkOf, resized, start, withEnding } from '../../components/stepper/state.ts';
import { openPage, withPage } from './harness.ts';

async function openStepper(page: Page, path: string): Promise<Locator> {
  await openPage(page, path);
  const stepper = page.locator('[data-stepper] section');
  await stepper.scrollIntoViewIfNeeded();
  await stepper.hover();
  await page.waitForFunction(() => document.querySelector('[data-stepper]')?.hasAttribute('data-live'));
  return stepper;
}

/** Everything that is shown: picture, explanation, tables. */
async function displayed(stepper: Locator): Promise<string> {
  return stepper.evaluate((root) =>
    [...root.querySelectorAll('[data-picture] text, table td, [data-sentence], .katex annotation')]
      .map((element) => element.textContent)
      .join('|'),
  );
}

describe.concurrent.each(languages)('/%s/mathematics/backpropagation/', (language) => {
  const path = `${language}/mathematics/backpropagation/`;

  test('at the end every number is the articles’ network’s, to all printed digits', async () => {
    await withPage(async (page) => {
      const stepper = await openStepper(page, path);
      await stepper.locator('summary').first().click();
      await page.keyboard.press('End');
      await stepper.locator('input[type="range"]').first().focus();
      await page.keyboard.press('End');
      // The chapter's text says how many steps there are.
      const all = await stepper.getAttribute('data-steps');
      expect(await page.locator('article').innerText()).toMatch(new RegExp(`(?:computation, |共 )${all} (?:steps|步)`));
      const value = (ref: string) => stepper.locator(`td[data-ref~="${ref}"]`).innerText();
      expect(await value('z.1.0._.0')).toBe('1.226');
      await page.keyboard.press('Home');
      await stepper.locator('label', { hasText: /^\s*(?:phase|一个阶段)\s*$/ }).click();
      await stepper.locator('[data-next]').click();
      expect(await Promise.all([0, 1, 2].map((j) => value(`z.1.0._.${j}`)))).toEqual(['1', '1.5', '−0.1']);
      expect(await value('a.2.0._.0')).toBe('0.4626');
      await stepper.locator('[data-next]').click();
      expect(await stepper.locator('[data-sentence]').innerText()).toContain('0.770957');
      await stepper.locator('[data-next]').click();
      expect(await value('dz.2.0._.0')).toBe('−0.5374');
      expect(await Promise.all([0, 1, 2].map((i) => value(`dw.2._.${i}.0`)))).toEqual(['−0.5374', '−0.8061', '0']);
      expect(await Promise.all([0, 1, 2].map((j) => value(`dz.1.0._.${j}`)))).toEqual(['−0.3762', '0.3225', '0']);
    });
  });

  test('stepping back from the end to the start returns every displayed value', async () => {
    await withPage(async (page) => {
      const stepper = await openStepper(page, path);
      await stepper.locator('summary').first().click();
      await stepper.locator('input[type="range"]').first().focus();
      const there: string[] = [await displayed(stepper)];
      const all = Number(await stepper.getAttribute('data-steps'));
      for (let i = 0; i < all; i++) {
        await page.keyboard.press('ArrowRight');
        there.push(await displayed(stepper));
      }
      expect(await stepper.getAttribute('data-cursor')).toBe(String(all));
      for (let i = all - 1; i >= 0; i--) {
        await page.keyboard.press('ArrowLeft');
        expect(await displayed(stepper)).toBe(there[i]);
      }
      expect(new Set(there).size).toBe(there.length);
    });
  });
});

/** Points at each term of the formula of every n-th step: how many there were, and what lit up nowhere in a region, as `step region name`. */
async function pointAtTerms(stepper: Locator, every: number): Promise<{ terms: number; unlit: string[] }> {
  // A pointer at rest would point at what moves under it.
  await stepper.page().mouse.move(0, 0);
  return stepper.evaluate(async (root, stride) => {
    const range = root.querySelector<HTMLInputElement>('input[type="range"]');
    const regions = { picture: '[data-picture] .lit', table: 'td.lit', code: '[data-line].lit' };
    const drawn = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
    const unlit = new Set<string>();
    let terms = 0;
    for (let step = 1; step <= Number(range?.max); step += stride) {
      if (range) range.value = String(step);
      range?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await drawn();
      for (const term of root.querySelectorAll('.formula [data-ref]')) {
        terms += 1;
        term.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        await drawn();
        for (const [region, lit] of Object.entries(regions))
          if (!root.querySelector(lit)) unlit.add(`${step} ${region} ${term.getAttribute('data-ref') ?? ''}`);
      }
    }
    return { terms, unlit: [...unlit] };
  }, every);
}

test('every term of every step’s formula lights up in picture, tables and code; so do those of a line of code', async () => {
  await withPage(async (page) => {
    const stepper = await openStepper(page, 'en/mathematics/backpropagation/');
    for (const summary of (await stepper.locator('summary').all()).slice(0, 2)) await summary.click();
    const found = await pointAtTerms(stepper, 1);
    expect(found.unlit).toEqual([]);
    expect(found.terms).toBeGreaterThan(200);
    await stepper.locator('[data-line="1"]').hover();
    expect(await stepper.locator('[data-picture] .lit').count()).toBeGreaterThan(3);
    // A batch, classes and an optimiser with a memory have numbers of their own.
    await page.goto(
      page.url() +
        linkOf({ ...resized(withEnding(start, 'classes'), [2, 2, 3], 2, 1), optimiser: 'adam', granularity: 'term' }),
    );
    await expect.poll(() => stepper.getAttribute('data-steps')).not.toBe('87');
    expect((await pointAtTerms(stepper, 7)).unlit).toEqual([]);
  });
});

test('by keyboard alone: numbers are pointed at, said and chosen, and the keys live on at both ends and after a click', async () => {
  await withPage(async (page) => {
    const stepper = await openStepper(page, 'en/mathematics/backpropagation/');
    const cursor = () => stepper.getAttribute('data-cursor');
    await stepper.locator('[data-next]').focus();
    await page.keyboard.press('Enter');
    await stepper.getByRole('group', { name: 'The formula of this step' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await stepper.locator('[data-pointed]').innerText()).toBe(
      'The weight from unit 1 to unit 1 of hidden layer 1: weight 0.5',
    );
    expect(await stepper.locator('[data-picture] .edge.lit').count()).toBe(1);
    // The formula of the next step has the focus still.
    await page.keyboard.press('ArrowRight');
    expect(await cursor()).toBe('2');
    await stepper.getByRole('group', { name: 'The network' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await stepper.locator('[data-nudge]').innerText()).toContain('The weight from unit 1 to unit 1');
    await stepper.getByRole('button', { name: 'Last', exact: true }).click();
    await page.keyboard.press('ArrowLeft');
    expect(await cursor()).toBe('86');
    await stepper.locator('.title').click();
    await page.keyboard.press('Home');
    expect(await cursor()).toBe('0');
  });
});

test('printed, it is a storyboard: a picture for each layer of each phase, with its steps', async () => {
  await withPage(async (page) => {
    await openPage(page, 'en/mathematics/backpropagation/');
    await page.emulateMedia({ media: 'print' });
    // Nobody has touched the stepper: its steps are told.
    expect(await page.locator('[data-stepper] + ol li:visible').count()).toBe(87);
    await page.emulateMedia({ media: 'screen' });
    const stepper = await openStepper(page, 'en/mathematics/backpropagation/');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await stepper.locator('[data-storyboard] > li:visible').count()).toBe(12);
    expect(await page.locator('[data-stepper] + ol li:visible').count()).toBe(0);
  });
});

test('predict first asks before it shows', async () => {
  await withPage(async (page) => {
    const stepper = await openStepper(page, 'en/mathematics/backpropagation/');
    await stepper.getByRole('button', { name: 'Predict first' }).click();
    await stepper.locator('[data-next]').click();
    expect(await stepper.getAttribute('data-cursor')).toBe('0');
    await stepper.getByRole('textbox', { name: 'What will the value be?' }).fill('0.5');
    await stepper.getByRole('button', { name: 'Check' }).click();
    expect(await stepper.innerText()).toContain('✓ Right: 0.5');
    await stepper.locator('[data-reveal]').click();
    expect(await stepper.getAttribute('data-cursor')).toBe('1');
  });
});

test('a weight can be nudged, and the slope is the gradient', async () => {
  await withPage(async (page) => {
    const stepper = await openStepper(page, 'en/mathematics/backpropagation/');
    await stepper.locator('input[type="range"]').first().focus();
    await page.keyboard.press('End');
    await stepper.locator('summary').first().click();
    await stepper.locator('td[data-ref="w.2._.1.0"] button').click();
    expect(await stepper.locator('[data-nudge]').innerText()).toContain(
      'slope by nudging −0.806145 · gradient −0.806145',
    );
  });
});

test('a link restores weights and place; a damaged one is told', async () => {
  await withPage(async (page) => {
    const stepper = await openStepper(page, 'en/mathematics/backpropagation/');
    await stepper.locator('summary').nth(2).click();
    await stepper.getByLabel('from 1, unit 1').first().fill('0.9');
    await page.keyboard.press('Tab');
    await stepper.locator('[data-next]').click();
    await stepper.getByRole('button', { name: 'Copy a link to this step' }).click();
    await page.reload();
    await page.waitForFunction(() => document.querySelector('[data-stepper]')?.hasAttribute('data-live'));
    expect(await stepper.getAttribute('data-cursor')).toBe('1');
    expect(await stepper.locator('[data-sentence]').innerText()).toContain('The weight 0.9 times 1');
    await page.goto(page.url().replace(/#.*/, '') + '?again#step=nonsense');
    await page.waitForFunction(() => document.querySelector('[data-stepper]')?.hasAttribute('data-live'));
    expect(await stepper.innerText()).toContain('The link to this step is damaged');
  });
});

/** How many animations run right after each of the first steps, and in how many steps something travels at all. */
async function motion(reducedMotion: 'reduce' | 'no-preference'): Promise<{ moving: number; travelling: number }> {
  const counted = { moving: 0, travelling: 0 };
  await withPage(
    async (page) => {
      const stepper = await openStepper(page, 'en/mathematics/backpropagation/');
      await stepper.locator('input[type="range"]').first().focus();
      for (let i = 0; i < 12; i++) {
        await page.keyboard.press('ArrowRight');
        const { moving, travelling } = await stepper.evaluate((root) => ({
          moving: root.getAnimations({ subtree: true }).length,
          travelling: root.querySelectorAll('[data-picture] [aria-hidden="true"] circle').length,
        }));
        counted.moving += moving;
        counted.travelling += travelling;
      }
    },
    { reducedMotion },
  );
  return counted;
}

test('a product travels its edge; for who asks for less motion it stands at its end at once', async () => {
  const [moving, still] = await Promise.all([motion('no-preference'), motion('reduce')]);
  expect(moving.moving).toBeGreaterThan(0);
  expect(still).toEqual({ moving: 0, travelling: moving.travelling });
});

test.each(languages)('each step is said to a screen reader as it is written (%s)', async (language) => {
  await withPage(async (page) => {
    const stepper = await openStepper(page, `${language}/mathematics/backpropagation/`);
    const tree = await page.context().newCDPSession(page);
    await stepper.locator('input[type="range"]').first().focus();
    const said: string[] = [];
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('ArrowRight');
      const written = await stepper.locator('[data-sentence]').innerText();
      const { nodes } = await tree.send('Accessibility.getFullAXTree');
      const live = nodes.filter(({ properties }) =>
        properties?.some(({ name, value }) => name === 'live' && value.value === 'polite'),
      );
      const spoken = live.flatMap(({ childIds = [] }) =>
        nodes
          .filter(({ nodeId, ignored }) => !ignored && childIds.includes(nodeId))
          .map(({ name }) => String(name?.value)),
      );
      expect(spoken).toContain(written);
      said.push(written);
    }
    expect(new Set(said).size).toBe(5);
  });
});

test('8-64-64-10 opens as heat maps whose rows open', async () => {
  await withPage(async (page) => {
    const stepper = await openStepper(page, 'en/mathematics/backpropagation/');
    await stepper.locator('summary').nth(2).click();
    const sizes = stepper.getByLabel('Units in each layer');
    await sizes.fill('8-64-64-10');
    await sizes.press('Tab');
    await page.waitForFunction(() => document.querySelectorAll('[data-picture] rect').length === 138);
    await stepper.locator('[data-picture] rect').nth(10).click();
    expect(await stepper.locator('[data-picture] rect.open').count()).toBe(1);
    expect(await stepper.locator('[data-picture] .edge').count()).toBe(72);
  });
});

test('a tap before the stepper has loaded counts', async () => {
  await withPage(
    async (page) => {
      await page.route(/\/_astro\/app\./, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        await route.continue();
      });
      await openPage(page, 'en/mathematics/backpropagation/');
      await page.locator('[data-next]').scrollIntoViewIfNeeded();
      await page.locator('[data-next]').tap();
      await page.waitForFunction(() => document.querySelector('[data-stepper]')?.hasAttribute('data-live'));
      await expect.poll(() => page.locator('[data-stepper] section').getAttribute('data-cursor')).toBe('1');
    },
    { hasTouch: true, viewport: { width: 390, height: 844 } },
  );
});

test.concurrent.each(['light', 'dark'] as const)(
  'axe finds nothing in the stepper at work, in the %s theme',
  async (colorScheme) => {
    await withPage(
      async (page) => {
        const stepper = await openStepper(page, 'zh/mathematics/backpropagation/');
        for (const summary of await stepper.locator('summary').all()) await summary.click();
        for (let i = 0; i < 30; i++) await stepper.locator('[data-next]').click();
        await expectAccessible(stepper);
      },
      { colorScheme },
    );
  },
);
