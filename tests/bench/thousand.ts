/** A chapter of a thousand cells, each of which needs the one before it, alive in a real page. */
import type { Browser, Page } from 'playwright-core';
import { openWithCells, type BenchCell } from './live-page.ts';
import { timeRow, type Row } from './row.ts';

const size = 1000;
const edits = 20;
const [first, middle, last] = ['c0', `c${size / 2}`, `c${size - 1}`] as const;

export function chainOf(length: number): BenchCell[] {
  return Array.from({ length }, (_, i) => ({
    name: `c${i}`,
    text: i === 0 ? 'const v0 = 0;' : `const v${i} = v${i - 1} + 1;`,
  }));
}

/** Milliseconds from pressing Run in the last cell, which runs all before it, until it is done. */
async function runLast(page: Page): Promise<number> {
  return page.evaluate(async (name) => {
    const cell = document.querySelector<HTMLElement>(`[data-cell="${name}"]`);
    const started = performance.now();
    const { promise, resolve } = Promise.withResolvers<number>();
    new MutationObserver(() => {
      const state = cell?.dataset['state'];
      if (state === 'done' || state === 'error') resolve(performance.now() - started);
    }).observe(cell ?? document, { attributeFilter: ['data-state'] });
    cell?.querySelector<HTMLElement>('[data-run]')?.click();
    return promise;
  }, last);
}

/** Milliseconds from an edit, as typing makes it, until the last mark on the page has changed because of it. */
async function edit(page: Page, name: string, text: string, wanted: 'stale' | 'done'): Promise<number> {
  return page.evaluate(
    async ([cellName, newText, state, lastName]) => {
      const area = document.querySelector<HTMLTextAreaElement>(`[data-cell="${cellName}"] textarea`);
      if (!area) throw new Error(`No text area in ${cellName}`);
      const started = performance.now();
      let latest = started;
      const observer = new MutationObserver(() => (latest = performance.now()));
      observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
      area.value = newText;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // What an edit sets off later, a parser or a timer, still counts.
      await new Promise((resolve) => setTimeout(resolve, 250));
      observer.disconnect();
      const last = document.querySelector<HTMLElement>(`[data-cell="${lastName}"]`)?.dataset['state'];
      if (last !== state) throw new Error(`The last cell is ${last ?? 'gone'}, not ${state}`);
      return latest - started;
    },
    [name, text, wanted, last] as const,
  );
}

export async function thousandRows(browser: Browser, address: string): Promise<Row[]> {
  const cells = chainOf(size);
  const page = await openWithCells(browser, address, cells);
  try {
    const ran = await runLast(page);
    const editing = async (name: string): Promise<number[]> => {
      const own = cells.find((cell) => cell.name === name)?.text ?? '';
      const times: number[] = [];
      for (let i = 1; i <= edits; i++) {
        times.push(await edit(page, name, `${own} // ${i}`, 'stale'));
        await edit(page, name, own, 'done');
      }
      return times;
    };
    const note = (marks: number) => `from the input event to the last of ${marks} marks on a live page`;
    return [
      timeRow(`${size} cells: edit of the first`, await editing(first), 16, note(size)),
      timeRow(`${size} cells: edit of the middle one`, await editing(middle), 16, note(size / 2)),
      timeRow(
        `${size} cells: all run in the kernel`,
        [ran],
        null,
        'cold; each cell is a module of its own in the worker',
      ),
    ];
  } finally {
    await page.context().close();
  }
}
