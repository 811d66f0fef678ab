import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { chromiumArguments } from '../../src/tasks/chromium.ts';
import type { Row } from './row.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0), 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const runs = 5;

/** The scores of a page, from 0 to 100, and for each category what costs points. */
async function judge(address: string, port: number): Promise<Record<string, { score: number; lost: string }>> {
  const result = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...categories],
  });
  if (!result) throw new Error(`Lighthouse has nothing to say about ${address}`);
  const { lhr } = result;
  return Object.fromEntries(
    categories.map((name) => {
      const category = lhr.categories[name];
      const lost = (category?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${id} ${lhr.audits[id]?.displayValue ?? ''}`.trim());
      return [name, { score: Math.round((category?.score ?? 0) * 100), lost: lost.join(', ') }];
    }),
  );
}

/** Lighthouse as on a mobile phone with a slow network: of several runs, the one in the middle for each category. */
export async function lighthouseRows(executablePath: string, address: string, chapter: string): Promise<Row[]> {
  const port = await freePort();
  const args = [...chromiumArguments, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const verdicts: Awaited<ReturnType<typeof judge>>[] = [];
    for (let i = 0; i < runs; i++) verdicts.push(await judge(address, port));
    return categories.map((name) => {
      const sorted = verdicts.flatMap((verdict) => verdict[name] ?? []).toSorted((a, b) => a.score - b.score);
      const middle = sorted[Math.floor(sorted.length / 2)];
      const scores = sorted.map(({ score }) => score).join(', ');
      const note = [`median of ${scores}`, middle?.lost].filter(Boolean).join('; ');
      return { what: `Lighthouse, mobile, ${chapter}: ${name}`, figure: String(middle?.score), note };
    });
  } finally {
    await browser.close();
  }
}
