/**
 * Cells that mean harm or have bad luck, on a host that sends headers and on one that sends none. For each: what must not
 * happen does not, the message is clear, the page answers meanwhile, and the cell beside it keeps its work and runs again.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answers, watchAnswers } from './hostile/answers.ts';
import type { HostileCell } from './hostile/cell.ts';
import { excess } from './hostile/excess.ts';
import { markup } from './hostile/markup.ts';
import { meddling } from './hostile/meddling.ts';
import { reach } from './hostile/reach.ts';
import { listenElsewhere, type Elsewhere } from './hostile/server.ts';
import { cell, clickRun, clickStop, holdPage, openPage, outputOf, runCell, sites, waitForState } from './harness.ts';

const path = 'en/mathematics/neuron/';
/** No other cell needs either, and neither needs another. */
const [host, neighbour] = ['and-gate', 'slope-from-value'];

/** Too narrow for the editor: a text area takes a text at once. */
const narrow = { width: 600, height: 900 };

/** Complaints that are the policy at work, and what the browser says of shapes with odd numbers. */
const refusals =
  /Content Security Policy|violates the following|Refused to|<rect> attribute \w+: A negative value is not valid/;

let elsewhere: Elsewhere;
beforeAll(async () => {
  elsewhere = await listenElsewhere();
});
afterAll(() => elsewhere.close());

async function write(page: Page, text: string): Promise<void> {
  const code = text.replaceAll('ELSEWHERE', elsewhere.origin).replaceAll('NEIGHBOUR', neighbour);
  await cell(page, host).locator('textarea[data-code]').fill(code);
}

/** Runs the cell to its end, or for a while and then stops it; resolves to what it showed. */
async function runHostile(page: Page, { ends }: HostileCell): Promise<string> {
  if (ends === 'running') {
    await clickRun(page, host);
    await waitForState(page, host, /^running$/);
    await page.waitForTimeout(400);
    const shown = await outputOf(page, host).innerText();
    await clickStop(page, host);
    await waitForState(page, host, /^(idle|stale)$/, 2000);
    return shown;
  }
  const state = await runCell(page, host);
  const shown = await outputOf(page, host).innerText();
  expect(state, shown.slice(-500)).toBe(ends);
  return shown;
}

/** What readers of the Chinese page are told. */
const inChinese: readonly (readonly [name: string, code: string, says: RegExp])[] = [
  ['import()', `await import('ELSEWHERE');`, /单元不能加载其他模块/],
  ['too many outputs', `for (let i = 0; i < 1000; i++) display(i);`, /输出超过 500 项/],
  ['a plot that links', `display(Plot.dot([1], { href: () => 'javascript:1' }).plot());`, /不能设置“href”/],
  ['a tensor larger than memory', `tf.ones([60000, 1]).matMul(tf.ones([1, 60000]));`, /放不下另外 13,733 MB/],
  [
    'an output that is none',
    `view({ spec: { type: 'range' }, initial: 1, read: () => 1, accept: () => 1 });`,
    /输出无法传给页面|输入控件/,
  ],
];

test('the messages of the Chinese page are in Chinese', async () => {
  const { page, close } = await holdPage({ viewport: narrow, expectComplaints: refusals });
  await openPage(page, path.replace('en', 'zh'));
  expect(await runCell(page, neighbour)).toBe('done');
  for (const [name, code, says] of inChinese) {
    await write(page, code);
    expect(await runCell(page, host), name).toBe('error');
    expect(await outputOf(page, host).getByRole('alert').innerText(), name).toMatch(says);
  }
  await close();
});

describe.each(['root', 'bare'] as const)('on the host “%s”', (site) => {
  let held: Awaited<ReturnType<typeof holdPage>>;
  let page: Page;
  let before: string;

  beforeAll(async () => {
    held = await holdPage({ viewport: narrow, expectComplaints: refusals });
    ({ page } = held);
    await openPage(page, path, sites[site]);
    expect(await runCell(page, neighbour)).toBe('done');
    before = await outputOf(page, neighbour).innerText();
    await watchAnswers(page);
  });
  afterAll(() => held.close());

  test.for([...reach, ...meddling, ...markup, ...excess])('$name', async (hostile, { annotate }) => {
    await write(page, hostile.code);
    await answers(page);
    const shown = await runHostile(page, hostile);
    const { middle, worst } = await answers(page);

    if (hostile.says) expect(shown).toMatch(hostile.says);
    expect(shown).not.toMatch(hostile.never ?? /\bGOT\b/);
    expect(elsewhere.connections()).toBe(0);
    expect(await page.evaluate(() => window.pwned)).toBeUndefined();
    expect(await page.locator('[data-output] :is(script, iframe, object, embed, [onerror], [onload])').count()).toBe(0);
    await annotate(`answered in ${Math.round(middle)} ms, at worst ${Math.round(worst)} ms`);
    expect(middle).toBeLessThan(100);
    expect(worst).toBeLessThan(3000);

    // Stopped or not, the neighbour's work is on the page, and it runs again.
    expect(await outputOf(page, neighbour).innerText()).toBe(before);
    expect(await runCell(page, neighbour)).toBe('done');
    expect(await outputOf(page, neighbour).innerText()).toBe(before);
  });
});
