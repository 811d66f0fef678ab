/** How long the page takes to answer while a cell runs: from the moment a timer is due to the moment it is served. */
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** Delays in milliseconds, one every 10 ms or so. */
    delays: number[];
    /** Set by markup that became script. */
    pwned?: unknown;
  }
}

export async function watchAnswers(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.delays = [];
    const ask = (): void => {
      const due = performance.now() + 10;
      setTimeout(() => {
        window.delays.push(Math.max(0, performance.now() - due));
        ask();
      }, 10);
    };
    ask();
  });
}

/** What was measured since the last call: the middle and the worst. */
export async function answers(page: Page): Promise<{ middle: number; worst: number }> {
  const delays = await page.evaluate(() => window.delays.splice(0).sort((a, b) => a - b));
  return { middle: delays[Math.floor(delays.length / 2)] ?? 0, worst: delays.at(-1) ?? 0 };
}
