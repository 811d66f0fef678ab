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

/** Lighthouse's scores of a page, from 0 to 100, as on a mobile phone with a slow network, and what costs points. */
export async function lighthouseRows(executablePath: string, address: string): Promise<Row[]> {
  const port = await freePort();
  const args = [...chromiumArguments, `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const result = await lighthouse(address, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...categories],
    });
    if (!result) throw new Error(`Lighthouse has nothing to say about ${address}`);
    const { lhr } = result;
    return categories.map((name) => {
      const category = lhr.categories[name];
      const lost = (category?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${id} ${lhr.audits[id]?.displayValue ?? ''}`.trim());
      return {
        what: `Lighthouse, mobile: ${name}`,
        figure: `${Math.round((category?.score ?? 0) * 100)}`,
        note: lost.join(', '),
      };
    });
  } finally {
    await browser.close();
  }
}
