/**
 * What browser tests stand on: a fresh page per test that fails the test when the page logs an error, throws, breaks its
 * own security policy or asks anything of another origin.
 */
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';

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

/** Opens a page in a context of its own. Closing it fails the test if anything on it went wrong. */
export async function holdPage(options: PageOptions = {}): Promise<{ page: Page; close: () => Promise<void> }> {
  const { expectComplaints, ...contextOptions } = options;
  const context = await browser.newContext({ locale: 'en-GB', ...contextOptions });
  const complaints: string[] = [];
  const page = await context.newPage();
  watch(page, complaints);
  const close = async (): Promise<void> => {
    await context.close();
    expect(complaints.filter((complaint) => !expectComplaints?.test(complaint))).toEqual([]);
  };
  return { page, close };
}

/** Opens a page in a context of its own, hands it to `use`, and then fails if anything on it went wrong. */
export async function withPage(use: (page: Page) => Promise<void>, options: PageOptions = {}): Promise<void> {
  const { page, close } = await holdPage(options);
  try {
    await use(page);
  } catch (error) {
    await page.context().close();
    throw error;
  }
  await close();
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

/** Opens a path like `en/mathematics/neuron/`, by default on the site at the root of a host that sends headers. */
export async function openPage(page: Page, path: string, site = sites.root): Promise<void> {
  const response = await page.goto(site.origin + site.base + path);
  expect(response?.status(), path).toBe(200);
}

export function cell(page: Page, name: string): Locator {
  return page.locator(`[data-cell="${name}"]`);
}

export function outputOf(page: Page, name: string): Locator {
  return cell(page, name).locator('[data-output]');
}

export async function clickRun(page: Page, name: string): Promise<void> {
  await cell(page, name)
    .getByRole('button', { name: /^(Run|运行)/ })
    .click();
}

export async function clickStop(page: Page, name: string): Promise<void> {
  await cell(page, name)
    .getByRole('button', { name: /^(Stop|停止)/ })
    .click();
}

/** Waits until the cell's state matches; resolves to it. */
export async function waitForState(page: Page, name: string, wanted: RegExp, timeout = 60_000): Promise<string> {
  const found = await page.waitForFunction(
    ([cellName, pattern]) => {
      const state = document.querySelector(`[data-cell="${cellName}"]`)?.getAttribute('data-state') ?? '';
      return new RegExp(pattern).test(state) && state;
    },
    [name, wanted.source] as const,
    { timeout, polling: 'raf' },
  );
  return String(await found.jsonValue());
}

/** Clicks Run and waits until that run is over; resolves to the cell's state, `done` or `error`. */
export async function runCell(page: Page, name: string, timeout = 60_000): Promise<string> {
  // A quick cell may be over before anyone asks, so its changes of state are watched, not polled.
  const over = page.evaluate(
    ([cellName, patience]) => {
      const state = () => document.querySelector(`[data-cell="${cellName}"]`)?.getAttribute('data-state') ?? '';
      const before = state();
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      let busy = false;
      new MutationObserver(() => {
        const now = state();
        busy ||= now === 'queued' || now === 'running';
        if ((now === 'done' || now === 'error') && (busy || now !== before)) resolve(now);
      }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
      setTimeout(() => reject(new Error(`${cellName} is still ${state()}`)), patience);
      return promise;
    },
    [name, timeout] as const,
  );
  const [state] = await Promise.all([over, clickRun(page, name)]);
  return state;
}

/** Replaces a cell's code by keyboard, in the editor that opens when its code is clicked. */
export async function retype(page: Page, name: string, text: string): Promise<void> {
  await openEditor(page, name);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(text);
}

/** Clicks into a cell's code and waits for Monaco, with the focus in it. */
export async function openEditor(page: Page, name: string): Promise<void> {
  await cell(page, name)
    .locator('.code')
    .click({ position: { x: 30, y: 25 } });
  await cell(page, name).locator('.monaco-editor.focused').waitFor({ timeout: 60_000 });
}
