/**
 * `npm run bench [group …]`: measures the built site and writes tests/bench/RESULTS.md; with groups only their sections.
 * Nothing here passes or fails.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, platform } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chainRows } from '../../tests/bench/chain.ts';
import { clickRows } from '../../tests/bench/click-to-output.ts';
import { firstLoadRows } from '../../tests/bench/first-load.ts';
import { lighthouseRows } from '../../tests/bench/lighthouse.ts';
import type { Row } from '../../tests/bench/row.ts';
import { thousandRows } from '../../tests/bench/thousand.ts';
import { trainingRows } from '../../tests/bench/training.ts';
import { build } from './build.ts';
import { chromiumArguments, chromiumPath } from './chromium.ts';
import { root, seconds } from './command.ts';
import { withSections, type Section } from './results.ts';
import { serve } from './serve.ts';
import { TaskError } from './task-error.ts';

/** What a group measures with. */
interface Bench {
  readonly browser: Browser;
  readonly executablePath: string;
  /** Of the built site, with a slash at the end. */
  readonly address: string;
}

interface Group {
  readonly title: string;
  readonly rows: (bench: Bench) => Promise<Row[]>;
}

/** The chapter that is measured where any would do: a short one. */
const chapter = 'en/mathematics/neuron/';

const groups: Record<string, Group> = {
  load: {
    title: 'Before interaction',
    rows: ({ browser, address }) => firstLoadRows(browser, address + chapter),
  },
  click: {
    title: 'Click to output',
    rows: ({ browser, address }) => clickRows(browser, address + chapter),
  },
  chain: { title: 'A chain of a thousand cells', rows: ({ browser }) => chainRows(browser) },
  thousand: {
    title: 'A chapter of a thousand cells',
    rows: ({ browser, address }) => thousandRows(browser, address + chapter),
  },
  training: {
    title: 'A training loop',
    rows: ({ browser, address }) => trainingRows(browser, address + chapter),
  },
  lighthouse: {
    title: 'Lighthouse',
    rows: async ({ executablePath, address }) => [
      ...(await lighthouseRows(executablePath, address + chapter, 'A neuron')),
      ...(await lighthouseRows(executablePath, `${address}en/projects/digits/`, 'Reading handwritten digits')),
    ],
  },
};

function chosen(names: readonly string[]): readonly Group[] {
  if (names.length === 0) return Object.values(groups);
  return names.map((name) => {
    const group = groups[name];
    if (!group) throw new TaskError(`There is no group “${name}”: ${Object.keys(groups).join(', ')}.`);
    return group;
  });
}

export async function run(names: readonly string[]): Promise<void> {
  const wanted = chosen(names);
  const site = await build('/');
  const served = await serve({ ...site, headers: true, port: 0 });
  const executablePath = await chromiumPath();
  const sections: Section[] = [];
  try {
    for (const { title, rows } of wanted) {
      const started = performance.now();
      const load = loadavg()[0] ?? 0;
      const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
      try {
        const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${platform()}`;
        const made = `${new Date().toISOString().slice(0, 10)}; ${machine}, load ${load.toFixed(1)}; Chromium ${browser.version()}`;
        sections.push({ title, made, rows: await rows({ browser, executablePath, address: `${served.origin}/` }) });
      } finally {
        await browser.close();
      }
      console.log(`${title}: ${seconds(performance.now() - started)}`);
    }
  } finally {
    await served.close();
    const file = join(root, 'tests', 'bench', 'RESULTS.md');
    const before = await readFile(file, 'utf8').catch(() => '');
    const titles = Object.values(groups).map(({ title }) => title);
    await writeFile(file, withSections(before, sections, titles));
    for (const { rows } of sections)
      console.table(rows.map(({ what, figure, target }) => [what, figure, target?.words, target?.met]));
  }
}
