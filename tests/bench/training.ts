/** What a cell's training loop costs over the same loop in a worker that holds TensorFlow.js and nothing else. */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { root } from '../../src/tasks/command.ts';
import { serve } from '../../src/tasks/serve.ts';
import { turnsRow } from './by-turns.ts';
import { openWithCells } from './live-page.ts';
import { timeRow, type Row } from './row.ts';

/**
 * The engine compiles the same program a little differently in each worker: so there are many pages. And a small machine is at one
 * second twice as fast as at another: so cell and worker stand in one page, and have their turns right after each other. And of
 * the turns of one page half tell a ratio more than a tenth off the page's: so there are many turns.
 */
const pages = 24;
/** For so many runs a short loop gets faster, in all to half its time, as the engine compiles it and gives that up again. */
const warmUps = 10;
/** Milliseconds between two turns, in which what the first has shown is painted. */
const pause = 100;
const dir = join(root, '.cache', 'bench', 'training');
/** What the bare worker's program lies under, beside the site. */
const bare = 'bare-worker';

/** The same text runs as a cell and in the bare worker; it measures itself, so that loading a module does not count. */
const fit = (epochs: number): string => `
const net = tf.sequential({ layers: [64, 64, 10].map((units, i) => tf.layers.dense({ units, inputShape: [64],
  activation: i < 2 ? 'relu' : 'softmax', kernelInitializer: tf.initializers.glorotUniform({ seed: i + 1 }) })) });
net.compile({ optimizer: tf.train.adam(0.001), loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] });
const x = tf.randomUniform([1504, 64], 0, 1, 'float32', 7);
const y = tf.range(0, 1504).mod(10);
const began = performance.now();
await net.fit(x, y, { epochs: ${epochs}, batchSize: 32, shuffle: false });
const ms = performance.now() - began;
net.dispose(); net.optimizer.dispose(); x.dispose(); y.dispose();`;

const minimize = (steps: number): string => `
const x = tf.randomUniform([32, 2], -1, 1, 'float32', 7);
const y = x.prod(1, true);
const weights = [[2, 8], [8, 1]].map((shape, i) => tf.variable(tf.randomNormal(shape, 0, 1, 'float32', i + 1)));
const optimizer = tf.train.adam(0.01);
const began = performance.now();
for (let step = 0; step < ${steps}; step++) {
  optimizer.minimize(() => x.matMul(weights[0]).tanh().matMul(weights[1]).sub(y).square().mean(), false, weights);
}
await weights[1].data();
const ms = performance.now() - began;
tf.dispose([x, y, weights]); optimizer.dispose();`;

interface Loop {
  readonly what: string;
  readonly text: string;
  /** How often it runs on each page: the shorter, the oftener. */
  readonly turns: number;
}

/**
 * Of the lengths that chapters train for, and ten times shorter: there the page's own first frame, which says that the cell
 * runs, takes its share of the time.
 */
const loops: readonly Loop[] = [
  { what: '64-64-64-10 network, fit, 1880 steps of 32', text: fit(40), turns: 8 },
  { what: '2-8-1 network, minimize, 3000 steps of 32', text: minimize(3000), turns: 24 },
  { what: '64-64-64-10 network, fit, 188 steps of 32', text: fit(4), turns: 24 },
  { what: '2-8-1 network, minimize, 300 steps of 32', text: minimize(300), turns: 24 },
];

/** Runs the only cell of a page and reads what it prints: milliseconds. */
async function inCell(page: Page, name: string): Promise<number> {
  const text = await page.evaluate(
    async ([cellName, ms]) => {
      const cell = document.querySelector<HTMLElement>(`[data-cell="${cellName}"]`);
      const { promise, resolve } = Promise.withResolvers<string>();
      new MutationObserver((_, observer) => {
        if (!/^(done|error)$/.test(cell?.dataset['state'] ?? '')) return;
        observer.disconnect();
        setTimeout(() => resolve(cell?.querySelector('[data-slot]')?.textContent ?? ''), ms);
      }).observe(cell ?? document, { attributeFilter: ['data-state'] });
      cell?.querySelector<HTMLElement>('[data-run]')?.click();
      return promise;
    },
    [name, pause] as const,
  );
  const ms = Number(text);
  if (!(ms > 0)) throw new Error(`The cell says “${text}”`);
  return ms;
}

async function inWorker(page: Page, text: string): Promise<number> {
  const ms = await page.evaluate(
    (program) => (globalThis as unknown as { train: (text: string) => Promise<number> }).train(program),
    text,
  );
  await page.waitForTimeout(pause);
  return ms;
}

interface Times {
  /** Milliseconds, turn by turn. */
  readonly cells: readonly number[];
  readonly workers: readonly number[];
}

/** @param address of a page whose cells make room for the loop */
async function raceOn(browser: Browser, address: string, { text, turns }: Loop): Promise<Times> {
  const cell = { name: 'loop', text: `${text}\nprint(String(ms));` };
  const page = await openWithCells(browser, address, [cell]);
  try {
    await page.addScriptTag({ type: 'module', url: `/${bare}/page.js` });
    await page.waitForFunction(() => 'train' in globalThis);
    await page.bringToFront();
    const [cells, workers]: [number[], number[]] = [[], []];
    const runs: readonly (() => Promise<unknown>)[] = [
      async () => cells.push(await inCell(page, cell.name)),
      async () => workers.push(await inWorker(page, text)),
    ];
    for (let turn = 0; turn < warmUps + turns; turn++)
      // At every second turn the worker comes first.
      for (const run of turn % 2 === 0 ? runs : runs.toReversed()) await run();
    return { cells: cells.slice(warmUps), workers: workers.slice(warmUps) };
  } finally {
    await page.context().close();
  }
}

/**
 * @param site - folder of the built site
 * @param chapter - path of a chapter in it
 */
export async function trainingRows(browser: Browser, site: string, chapter: string): Promise<Row[]> {
  await rm(dir, { recursive: true, force: true });
  await cp(site, dir, { recursive: true });
  await build({
    root: join(import.meta.dirname, 'training'),
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: join(dir, bare),
      rolldownOptions: {
        input: join(import.meta.dirname, 'training', 'page.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
  });
  // Isolated or not, as the chapter is: where it is, WebAssembly has threads, and works on memory that they share.
  const served = await serve({ dir, base: '/', headers: true, port: 0 });
  const rows: Row[] = [];
  try {
    for (const loop of loops) {
      const times: Times[] = [];
      for (let i = 0; i < pages; i++)
        times.push(await raceOn(browser, `${served.origin}/${chapter}?backend=wasm`, loop));
      const [cells, workers] = [times.flatMap((one) => one.cells), times.flatMap((one) => one.workers)];
      const ratios = cells.map((ms, turn) => ms / (workers[turn] ?? NaN));
      rows.push(
        timeRow(`${loop.what}: as a cell`, cells, null, `WebAssembly; ${pages} pages`),
        timeRow(
          `${loop.what}: in a bare worker`,
          workers,
          null,
          'by turns with the cell, in the same page; the same text and library',
        ),
        turnsRow(`${loop.what}: cell over worker`, ratios, ['≤', 1.03], 'WebAssembly'),
      );
    }
  } finally {
    await served.close();
  }
  return rows;
}
