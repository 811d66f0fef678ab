/**
 * `npm run bench [group …]`: measures the built site and writes tests/bench/RESULTS.md; with groups only their sections.
 * `group:part` measures a part of a group that has parts and only prints it. Nothing here passes or fails.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, platform } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chainRows } from '../../tests/bench/chain.ts';
import { clickRows } from '../../tests/bench/click-to-output.ts';
import { firstLoadRows } from '../../tests/bench/first-load.ts';
import { lighthouseRows } from '../../tests/bench/lighthouse.ts';
import { computeTables, graphicsArguments } from '../../tests/bench/compute.ts';
import { figures } from '../../tests/bench/row.ts';
import { stepperRows } from '../../tests/bench/stepper.ts';
import { thousandRows } from '../../tests/bench/thousand.ts';
import { trainingRows } from '../../tests/bench/training.ts';
import { build } from './build.ts';
import { chromiumArguments, chromiumPath } from './chromium.ts';
import { root, seconds } from './command.ts';
import { withSections, type Section } from './results.ts';
import { serve, type Served } from './serve.ts';
import { TaskError } from './task-error.ts';

/** What a group measures with. */
interface Bench {
  readonly browser: Browser;
  readonly executablePath: string;
  /** Folder of the built site; builds it when it is first asked for. */
  readonly folder: () => Promise<string>;
  /** Address of the built site, with a slash at the end. */
  readonly site: () => Promise<string>;
  /** The part that is wanted of the group; empty for all of it. */
  readonly part: string;
}

interface Group {
  readonly title: string;
  /** Whether a part of it can be measured alone. */
  readonly hasParts?: true;
  /** For Chromium, besides those that every Chromium of ours gets. */
  readonly arguments?: readonly string[];
  /** Measures, and writes the section's Markdown. */
  readonly body: (bench: Bench) => Promise<string>;
}

/** The chapter that is measured where any would do: a short one. */
const chapter = 'en/mathematics/neuron/';
const stepperChapter = 'en/mathematics/backpropagation/';

const groups: Record<string, Group> = {
  load: {
    title: 'Before interaction',
    body: async ({ browser, site }) => figures(await firstLoadRows(browser, (await site()) + chapter)),
  },
  click: {
    title: 'Click to output',
    body: async ({ browser, site }) => figures(await clickRows(browser, (await site()) + chapter)),
  },
  chain: { title: 'A chain of a thousand cells', body: async ({ browser }) => figures(await chainRows(browser)) },
  thousand: {
    title: 'A chapter of a thousand cells',
    body: async ({ browser, site }) => figures(await thousandRows(browser, (await site()) + chapter)),
  },
  training: {
    title: 'A training loop',
    body: async ({ browser, folder }) => figures(await trainingRows(browser, await folder(), chapter)),
  },
  stepper: {
    title: 'The backprop stepper',
    body: async ({ browser, site }) => figures(await stepperRows(browser, `${await site()}${stepperChapter}`)),
  },
  compute: {
    title: 'Compute',
    hasParts: true,
    arguments: graphicsArguments,
    body: ({ browser, part }) => computeTables(browser, part),
  },
  lighthouse: {
    title: 'Lighthouse',
    body: async ({ executablePath, site }) =>
      figures([
        ...(await lighthouseRows(executablePath, (await site()) + chapter, 'A neuron')),
        ...(await lighthouseRows(executablePath, `${await site()}en/projects/digits/`, 'Reading handwritten digits')),
      ]),
  },
};

interface Wanted {
  readonly group: Group;
  readonly part: string;
}

function chosen(names: readonly string[]): readonly Wanted[] {
  if (names.length === 0) return Object.values(groups).map((group) => ({ group, part: '' }));
  return names.map((text) => {
    const [name = '', ...parts] = text.split(':');
    const group = groups[name];
    if (!group) throw new TaskError(`There is no group “${name}”: ${Object.keys(groups).join(', ')}.`);
    if (parts.length > 0 && !group.hasParts) throw new TaskError(`The group “${name}” has no parts.`);
    return { group, part: parts.join(':') };
  });
}

export async function run(names: readonly string[]): Promise<void> {
  const wanted = chosen(names);
  let built: ReturnType<typeof build> | null = null;
  const folder = async (): Promise<string> => (await (built ??= build('/'))).dir;
  let served: Promise<Served> | null = null;
  const site = async (): Promise<string> => {
    served ??= folder().then((dir) => serve({ dir, base: '/', headers: true, port: 0 }));
    return `${(await served).origin}/`;
  };
  const executablePath = await chromiumPath();
  const sections: Section[] = [];
  try {
    for (const { group, part } of wanted) {
      const { title } = group;
      const started = performance.now();
      const load = loadavg()[0] ?? 0;
      const browser = await chromium.launch({
        executablePath,
        args: [...chromiumArguments, ...(group.arguments ?? [])],
      });
      try {
        const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${platform()}`;
        const made = `${new Date().toISOString().slice(0, 10)}; ${machine}, load ${load.toFixed(1)}; Chromium ${browser.version()}`;
        const body = await group.body({ browser, executablePath, folder, site, part });
        console.log(`\n${body}\n`);
        if (part === '') sections.push({ title, made, body });
      } finally {
        await browser.close();
      }
      console.log(`${title}: ${seconds(performance.now() - started)}`);
    }
  } finally {
    await (await (served as Promise<Served> | null))?.close();
    const file = join(root, 'tests', 'bench', 'RESULTS.md');
    const before = await readFile(file, 'utf8').catch(() => '');
    const titles = Object.values(groups).map(({ title }) => title);
    if (sections.length > 0) await writeFile(file, withSections(before, sections, titles));
  }
}
