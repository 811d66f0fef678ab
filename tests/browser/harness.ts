/**
 * What browser tests stand on: a fresh page per test that fails the test when the page logs an error, throws, breaks its
 * own security policy or asks anything of another origin.
 */
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test as base } from 'vitest';
import type { Language } from '../../src/course/language.ts';

export const sites = inject('sites');

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.connect(inject('browser'));
});
afterAll(() => browser.close());

interface PageOptions extends BrowserContextOptions {
  /** Complaints that the test provokes on purpose and that must not fail it. */
  readonly expectComplaints?: RegExp;
}

/** Opens a page in a context of its own, hands it to `use`, and then fails if anything on it went wrong. */
export async function withPage(use: (page: Page) => Promise<void>, options: PageOptions = {}): Promise<void> {
  const { expectComplaints, ...contextOptions } = options;
  const context = await browser.newContext({ locale: 'en-GB', ...contextOptions });
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    watch(page, complaints);
    await use(page);
  } finally {
    await context.close();
  }
  expect(complaints.filter((complaint) => !expectComplaints?.test(complaint))).toEqual([]);
}

/** Notes console errors (security policy violations are among them), uncaught errors and requests that leave the site. */
function watch(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('crash', () => complaints.push('the page crashed'));
  const own = new Set(Object.values(sites).map(({ origin }) => origin));
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    const local = url.protocol === 'data:' || url.protocol === 'blob:' || own.has(url.origin);
    if (!local) complaints.push(`request to another origin: ${request.url()}`);
  });
}

export const test = base;

/** Opens `/en/mathematics/neuron/` and the like on the site at the root of a host that sends headers. */
export async function openChapter(page: Page, path: string, site = sites.root): Promise<void> {
  const response = await page.goto(site.origin + site.base + path.replace(/^\//, ''));
  expect(response?.status(), path).toBe(200);
}

export function cell(page: Page, name: string): Locator {
  return page.locator(`[data-cell="${name}"]`);
}

const buttonNames: Record<'run' | 'stop', RegExp> = { run: /^(run|运行)/i, stop: /^(stop|停止)/i };

export function button(page: Page, name: string, which: 'run' | 'stop'): Locator {
  return cell(page, name).getByRole('button', { name: buttonNames[which] });
}

/** Clicks Run and waits until the cell is done or has failed; resolves to its state. */
export async function runCell(page: Page, name: string, timeout = 60_000): Promise<string> {
  await button(page, name, 'run').click();
  await waitForState(page, name, /^(queued|running|done|error)$/);
  return waitForState(page, name, /^(done|error)$/, timeout);
}

/** Waits until the cell's state matches; resolves to it. */
export async function waitForState(page: Page, name: string, wanted: RegExp, timeout = 60_000): Promise<string> {
  const locate = cell(page, name);
  await expect
    .poll(() => locate.getAttribute('data-state'), { timeout, interval: 50, message: `state of ${name}` })
    .toMatch(wanted);
  return (await locate.getAttribute('data-state')) ?? '';
}

export function textOf(page: Page, name: string): Promise<string> {
  return cell(page, name).locator('[data-output]').innerText();
}

export const bothLanguages: readonly Language[] = ['en', 'zh'];
