/** `npm run bench`: measures the built site and writes tests/bench/RESULTS.md. Nothing here passes or fails. */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { clickRows } from '../../tests/bench/click-to-output.ts';
import { firstLoadRows } from '../../tests/bench/first-load.ts';
import { lighthouseRows } from '../../tests/bench/lighthouse.ts';
import type { Row } from '../../tests/bench/row.ts';
import { build } from './build.ts';
import { chromiumArguments, chromiumPath } from './chromium.ts';
import { root } from './command.ts';
import { serve } from './serve.ts';

/** The chapter that is measured, a cell of it that needs nothing but JavaScript, and one that needs TensorFlow.js. */
const measured = { chapter: 'en/mathematics/neuron/', plain: 'slope-from-value', tensors: 'layer' };
/** The chapters that Lighthouse judges: a short one, and the longest. */
const judged = { 'A neuron': measured.chapter, 'Reading handwritten digits': 'en/projects/digits/' };

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, figure, note }) => `| ${what} | ${figure} | ${note} |`);
  return ['| what | figure | |', '|---|---:|---|', ...lines].join('\n');
}

export async function run(): Promise<void> {
  const site = await build('/');
  const served = await serve({ ...site, headers: true, port: 0 });
  const executablePath = await chromiumPath();
  const address = `${served.origin}/${measured.chapter}`;
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  const rows: Row[] = [];
  try {
    rows.push(...(await firstLoadRows(browser, address)));
    rows.push(...(await clickRows(browser, address, measured.plain, 'plain cell')));
    rows.push(...(await clickRows(browser, address, measured.tensors, 'TensorFlow.js cell')));
    for (const [chapter, path] of Object.entries(judged))
      rows.push(...(await lighthouseRows(executablePath, `${served.origin}/${path}`, chapter)));
  } finally {
    await browser.close();
    await served.close();
  }
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${platform()}, Chromium ${browser.version()}`;
  const date = new Date().toISOString().slice(0, 10);
  const text = `# Measured\n\nWritten by \`npm run bench\` on ${date}: ${machine}; page \`/${measured.chapter}\`.\n\n${table(rows)}\n`;
  await writeFile(join(root, 'tests', 'bench', 'RESULTS.md'), text);
  console.log(text);
}
