/** What cells can show, in the page: every kind of value, long tables, grids of pictures, plots. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ChapterCells } from '../../src/notebook/compiled.ts';
import { expectAccessible } from './accessible.ts';
import { chapterPages } from './built-pages.ts';
import { openPage, outputOf, retype, runCell, sites, withPage } from './harness.ts';

function pathOf(language: 'en' | 'zh'): string {
  const path = chapterPages(sites.root).find((page) => page.path.startsWith(language))?.path;
  if (path === undefined) throw new Error(`No chapter in ${language}`);
  return path;
}

interface Wanted {
  readonly language?: 'en' | 'zh';
  readonly state?: 'done' | 'error';
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** Runs a text in the first cell of the first chapter and hands over its output. */
async function shown(
  text: string,
  use: (output: Locator, page: Page) => Promise<void>,
  { language = 'en', state = 'done', width = 1280, colorScheme = 'light' }: Wanted = {},
): Promise<void> {
  await withPage(
    async (page) => {
      await openPage(page, pathOf(language));
      const { cells } = JSON.parse((await page.locator('#chapter-cells').textContent()) ?? '') as ChapterCells;
      const name = cells[0]?.name ?? '';
      await retype(page, name, text);
      expect(await runCell(page, name)).toBe(state);
      await page.setViewportSize({ width, height: 900 });
      await use(outputOf(page, name), page);
    },
    { colorScheme, reducedMotion: 'reduce' },
  );
}

const zoo = `
class Model { rate = 0.1; layers = [2, [3]]; get size() { throw new Error('called'); } }
const loop: Record<string, unknown> = { name: 'loop' }; loop.self = loop;
display({ zero: -0, tiny: 1.5e-7, big: 2n ** 70n, no: null, sym: Symbol('s'), max: Math.max, Model,
  day: new Date(0), re: /a+/g, text: 'one\\ntwo', soon: Promise.resolve(3), weak: new WeakMap(), bare: Object.create(null) });
display(new Map<unknown, unknown>([['a', [1]], [{ k: 1 }, 2]]));
display(new Set([1, [2]]));
display(new Model());
display([1, , , loop, { get bad() { throw 1; } }]);
display(new TypeError('wrong shape', { cause: new Error('inner') }));
display(new Proxy({}, { ownKeys() { throw 1; } }));
display(Float32Array.from({ length: 400 }, (_, i) => Math.sin(i / 20)));
display(tf.tensor2d([[0.5, -1.25, 3], [0, 2, -0.125]]));
display(tf.ones([2, 28, 28]));
display(tf.tensor([1, NaN, Infinity, -3]));
display(Array.from({ length: 10_000 }, (_, i) => i));
table([{ a: 0.5, b: 'x' }, { a: -12.25, b: null }]);
imageGrid(Array.from({ length: 10 }, () => [[0, 1], [1, 0]]),
  { columns: 10, labels: Array.from({ length: 10 }, (_, k) => k + ' said ' + (k + 1)), tones: ['good', 'bad'] });
display(Plot.raster(Array.from({ length: 256 }, (_, i) => i), { width: 16, height: 16 }));
print(new Map([['a', 1]]), new Set([1e-7]));
`;

test('every kind of value is shown, and opens by keyboard as far as it was sent', async () => {
  await shown(zoo, async (output, page) => {
    const said = await output.innerText();
    for (const text of [
      'zero: −0',
      'tiny: 1.5×10⁻⁷',
      'sym: Symbol(s)',
      'max: max()',
      'Model: class Model',
      'day: 1970-01-01',
      'soon: Promise (fulfilled)',
      'WeakMap, whose contents cannot be listed',
      'Map(2) {"a" → Array(1), {…} → 2}',
      'Model {rate: 0.1, layers: Array(2)}',
      '2 empty places',
      'TypeError: wrong shape',
      'cannot be read',
      'Float32Array [400] · from −1 to 1',
      'float32 [2 × 28 × 28] · from 1 to 1, mean 1',
      'from −3 to 1, mean −1, 1 × NaN, 1 × ∞',
      'Map {"a" → 1} Set [1×10⁻⁷]',
    ])
      expect(said).toContain(text);
    expect(await output.locator('pre', { hasText: '0.500  −1.250   3.000' }).count()).toBe(1);
    expect(await output.getByRole('img', { name: 'Picture of the first matrix, 28 × 28 numbers' }).count()).toBe(1);

    const list = output.locator('summary', { hasText: '[0, 1, 2' });
    await list.focus();
    await page.keyboard.press('Enter');
    await output.getByText('… and 9,900 more').waitFor();
    await page.keyboard.press('ArrowLeft');
    await output.getByText('… and 9,900 more').waitFor({ state: 'detached' });
    await output.locator('summary', { hasText: 'text: "one' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await output.locator('pre', { hasText: 'two' }).innerText()).toBe('one\ntwo');

    await output.getByRole('button', { name: /^Go to .*\.ts 10:\d+$/ }).click();
    await page.locator('.monaco-editor.focused').waitFor();
  });
});

describe.concurrent.each([
  ['en', 'light', 1280],
  ['zh', 'dark', 390],
] as const)('in %s, %s, %d px wide', (language, colorScheme, width) => {
  test('axe finds nothing in any of it, and nothing sticks out of the page', async () => {
    await shown(
      zoo,
      async (output, page) => {
        const closed = output.locator('details:not([open])');
        while ((await closed.count()) > 0)
          await closed.evaluateAll((all) => {
            for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
          });
        await expectAccessible(output);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const offset = await output.locator('figure:has(figcaption):has(canvas)').evaluateAll((figures) =>
          figures.map((figure) => {
            const middle = (part: Element | null): number => {
              const range = document.createRange();
              if (part) range.selectNodeContents(part);
              const { left, right } =
                part instanceof HTMLCanvasElement ? part.getBoundingClientRect() : range.getBoundingClientRect();
              return (left + right) / 2;
            };
            const caption = figure.querySelector('figcaption');
            const lines = Math.round((caption?.getBoundingClientRect().height ?? 0) / 17);
            return [Math.abs(middle(caption) - middle(figure.querySelector('canvas'))) < 2, lines] as const;
          }),
        );
        // Captions are centred below their pictures, on one line each.
        expect(offset).toEqual(Array.from({ length: 10 }, () => [true, 1]));
      },
      { language, colorScheme, width },
    );
  });
});

test('while a run replaces a tall output by a short one, what stands below the cell does not jump up', async () => {
  const shrinking = `const before = Reflect.get(globalThis, 'before') === true;
Reflect.set(globalThis, 'before', true);
print(before ? 'short' : 'tall\\n'.repeat(20));
await new Promise((resolve) => setTimeout(resolve, 400));`;
  await shown(shrinking, async (output) => {
    const heights = await output.evaluate(async (area) => {
      const frame = (): Promise<number> => new Promise(requestAnimationFrame);
      const host = area.closest<HTMLElement>('[data-cell]');
      const before = area.clientHeight;
      const replaced: number[] = [];
      host?.querySelector<HTMLElement>('[data-run]')?.click();
      while (replaced.length === 0 || host?.dataset['state'] === 'running') {
        await frame();
        if (area.textContent.includes('short') && host?.dataset['state'] === 'running')
          replaced.push(area.clientHeight);
      }
      await frame();
      await frame();
      return { before, least: Math.min(...replaced), after: area.clientHeight };
    });
    expect(heights.least).toBeGreaterThanOrEqual(heights.before);
    expect(heights.after).toBeLessThan(heights.before / 2);
  });
});

test('a table of 100,000 rows scrolls to its end, sorts by keyboard, and keeps few rows in the page', async () => {
  const text = `table(Array.from({ length: 300_000 }, (_, i) => ({ step: i, wave: Math.sin(i), name: 'row ' + i })));`;
  await shown(text, async (output, page) => {
    const rows = output.locator('tbody .row');
    const first = (column: number) => rows.first().locator('td').nth(column).innerText();
    expect(await output.innerText()).toContain('the first 100,000 of 300,000 rows');
    expect(await output.getByRole('table').getAttribute('aria-rowcount')).toBe('100001');
    expect(await rows.count()).toBeLessThan(100);

    await output.locator('.scroll').focus();
    await page.keyboard.press('End');
    await output.getByText('row 99999', { exact: true }).waitFor();
    expect(await rows.count()).toBeLessThan(100);

    const header = output.getByRole('columnheader', { name: 'wave' });
    await header.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    await expect.poll(() => first(1)).toMatch(/^−1\.0*$|^−0\.9999/);
    await page.keyboard.press('Enter');
    await expect.poll(() => first(1)).toMatch(/^1\.0*$|^0\.9999/);
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    await page.keyboard.press('Enter');
    await expect.poll(() => first(0)).toBe('0');
    expect(await header.getAttribute('aria-sort')).toBeNull();
  });
});

test('plots beyond reason fail with the reason, and infinite data are gaps', async () => {
  await shown(
    'display(Plot.plot({ x: { ticks: 1e9 } }));',
    async (output) => {
      expect(await output.getByRole('alert').innerText()).toContain('“ticks”');
    },
    { state: 'error' },
  );
  await shown('display(Plot.lineY([1, Infinity, 2, 3, NaN, -Infinity, 4, 5]));', async (output) => {
    await output.locator('svg path').first().waitFor({ state: 'attached' });
    expect(await output.locator('path[d*="NaN"], path[d*="Infinity"]').count()).toBe(0);
  });
});
