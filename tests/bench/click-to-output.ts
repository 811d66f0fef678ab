/** From the click on Run to a cell's output, in a browser that has nothing loaded, and again. */
import type { Browser, Page } from 'playwright-core';
import { nameOf } from './peers.ts';
import { pyodideTimes } from './pyodide.ts';
import { ratioRow, timeRow, type Row } from './row.ts';

const runs = 7;
const pyodideRuns = 5;
const reruns = 100;

/** A cell of the chapter that needs nothing but JavaScript, and one that needs TensorFlow.js. */
const cells = {
  plain: { name: 'slope-from-value', most: 300, times: 10 },
  'TensorFlow.js': { name: 'layer', most: 1500, times: 5 },
} as const;

/** Milliseconds from each of `count` clicks on Run, in the page, to the state `done`. */
async function clickToDone(page: Page, cell: string, count = 1): Promise<number[]> {
  return page.evaluate(
    async ([name, clicks]) => {
      const times: number[] = [];
      for (let i = 0; i < clicks; i++) {
        const { promise, resolve, reject } = Promise.withResolvers<number>();
        const started = performance.now();
        let running = false;
        // The app may put another element in the cell's place, so the document is watched, not the cell.
        const observer = new MutationObserver(() => {
          const state = document.querySelector(`[data-cell="${name}"]`)?.getAttribute('data-state');
          running ||= state === 'running';
          if (running && state === 'done') resolve(performance.now() - started);
          if (running && state === 'error') reject(new Error(`${name} fails`));
        });
        const options = { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] };
        observer.observe(document, options);
        document.querySelector<HTMLElement>(`[data-cell="${name}"] [data-run]`)?.click();
        times.push(await promise);
        observer.disconnect();
        // A reader's next click is never in the same frame.
        await new Promise((next) => setTimeout(next, 20));
      }
      return times;
    },
    [cell, count] as const,
  );
}

export async function clickRows(browser: Browser, address: string): Promise<Row[]> {
  const rows: Row[] = [];
  const pyodide = await pyodideTimes(browser, pyodideRuns);
  rows.push(timeRow(`${nameOf('pyodide')}, print(1), cold`, pyodide, null, 'its kernel alone, in a module worker'));
  for (const [kind, { name, most, times }] of Object.entries(cells)) {
    const cold: number[] = [];
    let warm: number[] = [];
    for (let i = 0; i < runs; i++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(address, { waitUntil: 'networkidle' });
      cold.push(...(await clickToDone(page, name)));
      if (i === runs - 1) warm = await clickToDone(page, name, reruns);
      await context.close();
    }
    rows.push(
      timeRow(`${kind} cell, cold`, cold, most, `cell “${name}”`),
      ratioRow(`Pyodide over ${kind} cell`, [pyodide, cold], ['≥', times], 'ratio of the medians'),
      timeRow(`${kind} cell, warm rerun`, warm, kind === 'plain' ? 16 : null, `cell “${name}”`),
    );
  }
  return rows;
}
