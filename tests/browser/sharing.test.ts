/** Code in a link: shown as someone else's, run by nothing, refused where it is not what a link may hold. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { toBase64url } from '../../src/notebook/share/base64url.ts';
import { encodeShared } from '../../src/notebook/share/codec.ts';
import { deflate } from '../../src/notebook/share/inflate.ts';
import { hash } from '../../src/notebook/hash.ts';
import { expectAccessible } from './accessible.ts';
import { append, choose, codeOf, entry, firstChapter, small, stored } from './editing.ts';
import { cell, openPage, outputOf, runCell, sites, waitForState, withPage } from './harness.ts';

const en = firstChapter('en');
const zh = firstChapter('zh');
const key = `/edit:${en.chapter}:${en.first}`;
const hostile = `print(6 * 7); // <img src=x onerror="document.title='run'">`;
const offer = (page: Page, name: string) => cell(page, name).locator('[data-offer]');

test('a chapter’s edits travel in a link, and are someone else’s for whoever opens it', async () => {
  let link = '';
  await withPage(async (page) => {
    await openPage(page, en.path);
    await choose(page, 'share');
    await page.getByRole('dialog').getByText('No cell of this chapter is modified').waitFor();
    await page.keyboard.press('Escape');
    await append(page, en.first, '\nprint(6 * 7);');
    await choose(page, 'share');
    const field = page.getByRole('dialog').getByRole('textbox', { name: 'Link' });
    link = await field.inputValue();
    expect(await page.getByRole('dialog').innerText()).toContain(`${link.length} characters`);
    await expectAccessible(page);
  }, small);
  expect(link).toContain(`${sites.root.origin}/${en.path}#code.1.`);

  await withPage(async (page) => {
    await page.goto(link);
    await offer(page, en.first).waitFor();
    expect(await offer(page, en.first).locator('li.added').innerText()).toContain('print(6 * 7);');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Close all' }).click();
    await offer(page, en.first).waitFor({ state: 'detached' });
    expect(await codeOf(page, en.first)).toBe(en.originals[en.first]);
    expect(new URL(page.url()).hash).toBe('');
    expect(page.workers()).toEqual([]);
  }, small);
});

test('someone else’s code runs by nothing, replaces nothing, and is the reader’s once the reader uses it', async () => {
  const link = await encodeShared({ chapter: en.chapter, cells: [[en.first, hostile]] });
  await withPage(async (page) => {
    const mine = stored('print("mine");', en.originals[en.first] ?? '');
    await openPage(page, en.path);
    await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, mine] as const);
    await page.goto('about:blank');
    await openPage(page, en.path + link);
    await offer(page, en.first).waitFor();
    expect(await page.locator('[data-link-notice]').innerText()).toContain(`replace your own edit of ${en.first}`);

    // Whatever a reader does but use it: nothing runs.
    const run = cell(page, en.first).locator('[data-run]');
    expect(await run.getAttribute('aria-disabled')).toBe('true');
    await run.click({ force: true });
    await run.press('Shift+Enter');
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await page.waitForTimeout(300);
    expect(page.workers()).toEqual([]);
    expect(await page.evaluate((name) => document.querySelector(`[data-cell="${name}"] img`), en.first)).toBeNull();
    expect(await page.title()).not.toBe('run');
    expect(await entry(page, key)).toBe(mine);

    await offer(page, en.first).getByRole('button', { name: 'Replace my edit by it' }).click();
    await offer(page, en.first).waitFor({ state: 'detached' });
    expect(await codeOf(page, en.first)).toBe(hostile);
    expect(page.workers()).toEqual([]);
    expect(new URL(page.url()).hash).toBe('');
    expect(await runCell(page, en.first)).toBe('done');
    expect(await outputOf(page, en.first).innerText()).toContain('42');

    await page.locator('[data-notice]').getByRole('button', { name: 'Undo' }).click();
    expect(await codeOf(page, en.first)).toBe('print("mine");');
  }, small);
});

test('other cells, inputs and “Run all” never run the code that is only shown', async () => {
  const { path, chapter, originals } = firstChapter('en', 'type="range"');
  await withPage(async (page) => {
    await openPage(page, path);
    const range = page.locator('input[type=range]');
    const name = (await page.locator('[data-cell]').filter({ has: range }).first().getAttribute('data-cell')) ?? '';
    const link = await encodeShared({ chapter, cells: [[name, 'throw new Error("someone else’s code ran");']] });
    await page.evaluate((to) => (location.hash = to), link);
    await offer(page, name).waitFor();
    await cell(page, name).locator(range).first().press('ArrowRight');
    await choose(page, 'run-all');
    for (const each of Object.keys(originals)) if (each !== name) await waitForState(page, each, /^(done|error)$/);
    expect((await page.locator('[data-output]').allInnerTexts()).join()).not.toContain('someone else’s code ran');
    expect(await page.locator('[data-state="error"]').count()).toBe(0);
    expect(await offer(page, name).count()).toBe(1);
  }, small);
});

test('a Chinese page says so in Chinese; a link opened on an open page is taken, too', async () => {
  const link = await encodeShared({
    chapter: zh.chapter,
    cells: [
      [zh.first, 'print(1);'],
      ['gone', 'print(2);'],
    ],
  });
  await withPage(async (page) => {
    await openPage(page, zh.path);
    await page.evaluate((to) => (location.hash = to), link);
    await offer(page, zh.first).getByText('他人的代码', { exact: true }).waitFor();
    expect(await page.locator('[data-link-notice]').innerText()).toContain('链接中有本章没有的单元，已略去：gone。');
    await expectAccessible(page);
    await page.locator('[data-link-notice]').getByRole('button', { name: '全部采用' }).click();
    expect(await codeOf(page, zh.first)).toBe('print(1);');
  }, small);
});

describe.concurrent('a link is refused with a message, and nothing happens,', () => {
  const good = () => encodeShared({ chapter: en.chapter, cells: [[en.first, 'print(1);']] });
  const signed = (data: string, version = '1') => `#code.${version}.${data}.${hash(data)}`;
  const packed = async (inside: string | Uint8Array<ArrayBuffer>) =>
    signed(toBase64url(await deflate(typeof inside === 'string' ? new TextEncoder().encode(inside) : inside)));
  test.each<[string, () => string | Promise<string>, RegExp]>([
    ['when it is cut short', async () => (await good()).slice(0, -9), /incomplete or damaged/],
    [
      'when a letter is wrong',
      async () => (await good()).replace(/\.1\.(.)/, (_, letter) => `.1.${letter === 'B' ? 'C' : 'B'}`),
      /incomplete or damaged/,
    ],
    ['when it is of another making', () => '#code.html', /incomplete or damaged/],
    ['when it is newer', async () => signed((await good()).split('.')[2] ?? '', '9'), /newer version/],
    [
      'when it is another chapter’s',
      () => encodeShared({ chapter: 'a/b', cells: [['x', '']] }),
      /another chapter \(a\/b\)/,
    ],
    [
      'when its cells are unknown',
      () => encodeShared({ chapter: en.chapter, cells: [['x', '']] }),
      /none of the cells/,
    ],
    ['when it is endless', () => `#code.1.${'A'.repeat(40_000)}`, /larger than 256 KB/],
    ['when it unpacks to too much', () => packed(new Uint8Array(20_000_000)), /larger than 256 KB/],
    ['when it holds something else', () => packed('{"run":"print(1)"}'), /incomplete or damaged/],
  ])('%s', async (_, make, message) => {
    const link = await make();
    await withPage(async (page) => {
      await openPage(page, en.path + link);
      await page.locator('[data-notice]').getByText(message).waitFor();
      expect(await page.locator('[data-offer]').count()).toBe(0);
      expect(page.workers()).toEqual([]);
    }, small);
  });
});

test('a heading’s anchor is no such link', async () => {
  await withPage(async (page) => {
    await openPage(page, en.path);
    const anchor = await page.locator('main h2[id]').first().getAttribute('id');
    await page.evaluate((to) => (location.hash = to), anchor ?? '');
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-notice]').innerText()).toBe('');
  }, small);
});

test('what is too large for a link says how large it is', async () => {
  await withPage(async (page) => {
    await openPage(page, en.path);
    const noise = Array.from({ length: 9000 }, (_, i) => Math.sin(i).toString(36).slice(3, 8)).join('');
    await append(page, en.first, `\n// ${noise}`);
    await choose(page, 'share');
    const alert = page.getByRole('dialog').getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/would have \d\d,\d{3} characters; at most 32,000/);
  }, small);
});
