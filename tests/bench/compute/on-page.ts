import type { Page } from 'playwright-core';
import type { OnPage } from './implementations/all.ts';
import type { ComputePage } from './page.ts';
import type { Place } from './runner.ts';

/** The bench's page, once isolated and once not. */
export type Pages = Readonly<Record<OnPage['page'], Page>>;

/** A worker of the bench's page. */
export function onPage(pages: Pages, { name, page: which, backend }: OnPage): Place {
  const page = pages[which];
  const id = [name, backend].join(' ');
  return {
    start: (job) =>
      page.evaluate(([worker, file, order]) => (globalThis as unknown as ComputePage).start(worker, file, order), [
        id,
        name,
        { job, backend },
      ] as const),
    ask: (question) =>
      page.evaluate(([worker, asked]) => (globalThis as unknown as ComputePage).ask(worker, asked), [
        id,
        question,
      ] as const),
    stop: () => page.evaluate((worker) => (globalThis as unknown as ComputePage).stop(worker), id),
  };
}
