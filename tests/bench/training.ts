/** What a cell's training loop costs over the same loop in a worker that holds TensorFlow.js and nothing else. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { root } from '../../src/tasks/command.ts';
import { serve } from '../../src/tasks/serve.ts';
import { turnsRow } from './by-turns.ts';
import { openWithCells } from './live-page.ts';
import { timeRow, type Row } from './row.ts';

/**
 * The engine compiles the same program a little differently on each page, by up to a fifth, and then keeps to it: so there are many
 * pages, as many at one time as the memory of a small machine holds, and few turns on each.
 */
const [batches, pairsAtOnce] = [4, 6];
const repeats = 4;
const warmUps = 2;
/** Milliseconds in which a page that was brought to the front has been drawn. */
const settled = 300;
const dir = join(root, '.cache', 'bench', 'training');

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

/**
 * Of the lengths that chapters train for, and ten times shorter: there the page's own first frame, which says that the cell
 * runs, takes its share of the time.
 */
const loops = {
  '64-64-64-10 network, fit, 1880 steps of 32': fit(40),
  '2-8-1 network, minimize, 3000 steps of 32': minimize(3000),
  '64-64-64-10 network, fit, 188 steps of 32': fit(4),
  '2-8-1 network, minimize, 300 steps of 32': minimize(300),
};

/** Runs the only cell of a page and reads what it prints: milliseconds. */
async function inCell(page: Page, name: string): Promise<number> {
  const text = await page.evaluate(async (cellName) => {
    const cell = document.querySelector<HTMLElement>(`[data-cell="${cellName}"]`);
    const { promise, resolve } = Promise.withResolvers<string>();
    new MutationObserver((_, observer) => {
      if (!/^(done|error)$/.test(cell?.dataset['state'] ?? '')) return;
      observer.disconnect();
      // The output is painted with the next frame.
      setTimeout(() => resolve(cell?.querySelector('[data-slot]')?.textContent ?? ''), 150);
    }).observe(cell ?? document, { attributeFilter: ['data-state'] });
    cell?.querySelector<HTMLElement>('[data-run]')?.click();
    return promise;
  }, name);
  const ms = Number(text);
  if (!(ms > 0)) throw new Error(`The cell says “${text}”`);
  return ms;
}

async function inWorker(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (program) => (globalThis as unknown as { train: (text: string) => Promise<number> }).train(program),
    text,
  );
}

/** Runs the loop on a page in front. */
async function inFront(page: Page, run: () => Promise<number>): Promise<number> {
  await page.bringToFront();
  await page.waitForTimeout(settled);
  return run();
}

async function openBare(browser: Browser, origin: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/`);
  return page;
}

/** A page with the loop as its cell, and one with the bare worker: new ones for each loop, for one that has run others knows what is hot. */
interface Pair {
  readonly page: Page;
  readonly worker: Page;
}

interface Turn {
  /** Milliseconds. */
  readonly samples: number[];
  readonly take: (pair: Pair) => Promise<number>;
}

async function openPairs(open: () => Promise<Pair>): Promise<Pair[]> {
  const pairs: Pair[] = [];
  while (pairs.length < pairsAtOnce) pairs.push(await open());
  return pairs;
}

async function takeRound(pairs: readonly Pair[], turns: readonly Turn[], counts: boolean): Promise<void> {
  for (const [i, pair] of pairs.entries()) {
    // With every second pair the worker comes first.
    for (const { samples, take } of i % 2 === 0 ? turns : turns.toReversed()) {
      const ms = await take(pair);
      if (counts) samples.push(ms);
    }
  }
}

/** @param chapter address of a page whose cells make room for the loop */
export async function trainingRows(browser: Browser, chapter: string): Promise<Row[]> {
  await build({
    root: join(import.meta.dirname, 'training'),
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: dir, emptyOutDir: true },
  });
  // Isolated or not, as the chapter is: where it is, WebAssembly has threads, and works on memory that they share.
  await copyFile(join(root, 'public', '_headers'), join(dir, '_headers'));
  const served = await serve({ dir, base: '/', headers: true, port: 0 });
  const rows: Row[] = [];
  try {
    for (const [what, text] of Object.entries(loops)) {
      const cell = { name: 'loop', text: `${text}\nprint(String(ms));` };
      const [cells, workers]: [number[], number[]] = [[], []];
      const turns: readonly Turn[] = [
        { samples: cells, take: ({ page }) => inFront(page, () => inCell(page, cell.name)) },
        { samples: workers, take: ({ worker }) => inFront(worker, () => inWorker(worker, text)) },
      ];
      for (let batch = 0; batch < batches; batch++) {
        const pairs = await openPairs(async () => ({
          page: await openWithCells(browser, `${chapter}?backend=wasm`, [cell]),
          worker: await openBare(browser, served.origin),
        }));
        for (let round = -warmUps; round < repeats; round++) await takeRound(pairs, turns, round >= 0);
        for (const { page, worker } of pairs) await Promise.all([page.context().close(), worker.context().close()]);
      }
      const ratios = cells.map((ms, turn) => ms / (workers[turn] ?? NaN));
      rows.push(
        timeRow(`${what}: as a cell`, cells, null, `WebAssembly; ${batches * pairsAtOnce} pages`),
        timeRow(`${what}: in a bare worker`, workers, null, 'by turns with the cell; the same text and library'),
        turnsRow(`${what}: cell over worker`, ratios, ['≤', 1.03], 'WebAssembly'),
      );
    }
  } finally {
    await served.close();
  }
  return rows;
}
