import type { Browser, Page } from 'playwright-core';
import { median, type Row } from './row.ts';

const runs = 5;

/** Milliseconds from the click on Run, in the page, to the state `done`. */
async function clickToDone(page: Page, cell: string): Promise<number> {
  return page.locator(`[data-cell="${cell}"]`).evaluate(async (element) => {
    const run = [...element.querySelectorAll('button')].find((button) => /^\s*(Run|运行)/.test(button.innerText));
    if (!run) throw new Error('The cell has no button Run');
    const cellName = element.getAttribute('data-cell') ?? '';
    const started = performance.now();
    const { promise, resolve } = Promise.withResolvers<number>();
    let left = false;
    // The app may put another element in the cell's place, so the document is watched, not the cell.
    const observer = new MutationObserver(() => {
      const state = document.querySelector(`[data-cell="${cellName}"]`)?.getAttribute('data-state');
      if (state === 'queued' || state === 'running') left = true;
      if (!left || (state !== 'done' && state !== 'error')) return;
      observer.disconnect();
      resolve(performance.now() - started);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
    run.click();
    return promise;
  });
}

/** Click to output: cold, in a fresh browser profile with nothing loaded, and warm, in the same page again. */
export async function clickRows(browser: Browser, address: string, cell: string, kind: string): Promise<Row[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let i = 0; i < runs; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    cold.push(await clickToDone(page, cell));
    warm.push(await clickToDone(page, cell));
    await context.close();
  }
  const row = (what: string, values: readonly number[]): Row => ({
    what,
    figure: `${median(values).toFixed(0)} ms`,
    note: `median of ${runs}, from ${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)}; cell “${cell}”`,
  });
  return [row(`Click to output, ${kind}, cold`, cold), row(`Click to output, ${kind}, warm`, warm)];
}
