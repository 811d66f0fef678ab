/** Click to output with Pyodide's kernel, from the same machine. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../../src/tasks/command.ts';
import { serve } from '../../src/tasks/serve.ts';
import { peerFolder } from './peers.ts';

const dir = join(root, '.cache', 'bench', 'pyodide');

/** Milliseconds from the click to “1” on the page, each in a fresh profile with nothing loaded. */
export async function pyodideTimes(browser: Browser, runs: number): Promise<number[]> {
  const peer = await peerFolder('pyodide');
  rmSync(dir, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'pyodide'), dir, { recursive: true });
  cpSync(peer, join(dir, 'pyodide'), { recursive: true });
  const served = await serve({ dir, base: '/', headers: false, port: 0, compress: false });
  const times: number[] = [];
  try {
    for (let i = 0; i < runs; i++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${served.origin}/`, { waitUntil: 'networkidle' });
      const time = await page.evaluate(async () => {
        const output = document.querySelector('pre');
        const { promise, resolve } = Promise.withResolvers<number>();
        const started = performance.now();
        new MutationObserver(() => {
          if (output?.textContent === '1') resolve(performance.now() - started);
        }).observe(output ?? document, { childList: true });
        document.querySelector('button')?.click();
        return promise;
      });
      times.push(time);
      await context.close();
    }
  } finally {
    await served.close();
  }
  return times;
}
