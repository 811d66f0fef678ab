/** The gradient tape of a program: stepped there and back, folded and opened. On all back ends it is in backends.test.ts. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/course/language.ts';
import { expectAccessible } from './accessible.ts';
import { cell, openPage, runCell, withPage } from './harness.ts';

const name = 'any-program';

async function runTape(page: Page, path: string): Promise<Locator> {
  await openPage(page, path);
  await runCell(page, name);
  const tape = cell(page, name).locator('[data-tape]');
  await tape.locator('[data-next]').waitFor();
  return tape;
}

const rows = (tape: Locator): Promise<string[]> => tape.locator('tbody tr').allInnerTexts();

describe.concurrent.each(languages)('in %s', (language) => {
  const path = `${language}/mathematics/backpropagation/`;

  test('the tape steps to the loss and back, and stepping back returns every row', async () => {
    await withPage(async (page) => {
      const tape = await runTape(page, path);
      const steps = Number(await tape.getAttribute('data-steps'));
      const there = [await rows(tape)];
      await tape.locator('input[type="range"]').focus();
      for (let step = 0; step < steps; step += 1) {
        await page.keyboard.press('ArrowRight');
        there.push(await rows(tape));
      }
      const last = there.at(-1)?.join('\n') ?? '';
      for (const number of ['0.4626', '0.771', '−0.5374', '−0.8061', '−0.3762', '0.3225'])
        expect(last).toContain(number);
      for (let step = steps; step > 0; step -= 1) {
        expect(await rows(tape)).toEqual(there[step]);
        await page.keyboard.press('ArrowLeft');
      }
      expect(await rows(tape)).toEqual(there[0]);
      expect(await tape.locator('[data-sentence]').innerText()).toMatch(
        language === 'zh' ? /还什么都没有算/ : /Nothing has/,
      );
    });
  });

  test('a call opens into its parts and folds again, and axe finds nothing', async () => {
    await withPage(async (page) => {
      const tape = await runTape(page, path);
      const before = await rows(tape);
      await tape.locator('tbody button').click();
      expect((await rows(tape)).length).toBeGreaterThan(before.length + 3);
      await expectAccessible(tape);
      await tape.locator('tbody button').first().click();
      expect(await rows(tape)).toEqual(before);
    });
  });
});

test('without running, the page shows the recorded tape whole', async () => {
  await withPage(async (page) => {
    await openPage(page, 'en/mathematics/backpropagation/');
    const text = await cell(page, name).locator('[data-tape]').innerText();
    expect(text).toContain('−0.8061');
  });
});
