/**
 * One training step of every job in every implementation, in headless Chromium's module workers, as cells run, and beside them
 * in PyTorch, where the `python3` on the PATH has it: on the graphics card if it finds one, else on the processor. On machines
 * with a card, CHROMIUM_GRAPHICS holds the arguments that make Chromium use it, in place of the software adapters:
 *
 *     CHROMIUM_GRAPHICS="--enable-unsafe-webgpu --ignore-gpu-blocklist --enable-features=Vulkan --use-angle=vulkan" npm run bench compute
 *
 * `npm run bench compute:cnn` measures one job, `compute:cnn:wasm` one job on one back end or in one implementation; both
 * print their table and leave RESULTS.md alone.
 */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { root, seconds } from '../../src/tasks/command.ts';
import { serve, type Served } from '../../src/tasks/serve.ts';
import { TaskError } from '../../src/tasks/task-error.ts';
import { implementations, type Implementation } from './compute/implementations/all.ts';
import { jobs } from './compute/jobs/all.ts';
import { measure } from './compute/measure.ts';
import { onPage } from './compute/on-page.ts';
import { findPytorch, inPython, pytorch, pytorchNote } from './compute/pytorch/pytorch.ts';
import { duringJob, measureRates } from './compute/rates.ts';
import type { Place } from './compute/runner.ts';
import { computeTable, millisecondsOf, titleOf, type Measured } from './compute/tables.ts';
import { targetRows } from './compute/targets.ts';
import { nameOf, peerFolder } from './peers.ts';
import { figures, milliseconds } from './row.ts';

const dir = join(root, '.cache', 'bench', 'compute');

export const graphicsArguments: readonly string[] = process.env['CHROMIUM_GRAPHICS']?.split(' ') ?? [
  '--use-angle=swiftshader',
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
];

/** The bench's page, and beside it each peer as one module. */
export async function buildComputePage(): Promise<string> {
  // Not minified: TensorFlow.js's own threads would not start.
  const common = { base: './', configFile: false, publicDir: false, logLevel: 'error' } as const;
  await build({
    ...common,
    root: join(import.meta.dirname, 'compute'),
    worker: { format: 'es' },
    build: { outDir: dir, emptyOutDir: true, minify: false },
  });
  // Isolated, as the course's pages are on hosts that send what this file says.
  await copyFile(join(root, 'public', '_headers'), join(dir, '_headers'));
  return dir;
}

async function buildPeers(): Promise<void> {
  const entry = {
    jax: join(await peerFolder('@jax-js/jax'), 'dist', 'index.js'),
    convnetjs: join(await peerFolder('convnetjs'), 'build', 'convnet.js'),
    brain: join(await peerFolder('brain.js'), 'dist', 'neural-network.js'),
  };
  await build({
    root: join(import.meta.dirname, 'compute'),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { outDir: join(dir, 'peers'), emptyOutDir: true, lib: { entry, formats: ['es'] } },
  });
}

/** @param headers whether pages are isolated */
const serveWith = (headers: boolean): Promise<Served> => serve({ dir, base: '/', headers, port: 0 });

/** @param only `job` or `job:implementation or back end`; all of both where it is empty */
export async function computeTables(browser: Browser, only: string): Promise<string> {
  const [job = '', part = ''] = only.split(':');
  const wantedJobs = jobs.filter(({ name }) => job === '' || name === job);
  const torch = await findPytorch();
  if ('missing' in torch) console.log(`  There are no rows of PyTorch: ${torch.missing}`);
  const all = 'missing' in torch ? implementations : [...implementations, pytorch(torch)];
  const isWanted = ({ name, backend }: Implementation): boolean => part === '' || part === name || part === backend;
  const wanted = all.filter(isWanted);
  if (wantedJobs.length === 0 || wanted.length === 0)
    throw new TaskError(`There is no “${only}”. Jobs: ${jobs.map(({ name }) => name).join(', ')}.`);
  await buildComputePage();
  await buildPeers();
  const servers = { isolated: await serveWith(true), plain: await serveWith(false) };
  const pages = { isolated: await browser.newPage(), plain: await browser.newPage() };
  const placeOf = (implementation: Implementation): Place =>
    implementation.page === null ? inPython() : onPage(pages, implementation);
  try {
    await pages.isolated.goto(`${servers.isolated.origin}/`);
    await pages.plain.goto(`${servers.plain.origin}/`);
    const measured: Measured[] = [];
    for (const one of wantedJobs) {
      const started = performance.now();
      const rates = await measureRates(all, placeOf);
      const results = await measure(placeOf, one, wanted, rates.processor.by, ({ implementation, cannot }) =>
        console.log(`  ${one.title}: ${titleOf(implementation)} ${cannot ?? 'is ready'}`),
      );
      for (const result of results)
        if (result.cannot === null)
          console.log(
            `  ${one.title}: ${titleOf(result.implementation)} ${result.moreThan === null ? '' : '> '}${milliseconds(millisecondsOf(result))}`,
          );
      console.log(`  ${one.title}: ${seconds(performance.now() - started)} in all`);
      measured.push({ job: one, results, rates: duringJob(rates, results) });
    }
    const peers = [
      ...(['@jax-js/jax', 'convnetjs', 'brain.js'] as const).map(nameOf),
      ...('missing' in torch ? [] : [pytorchNote(torch)]),
    ].join(', ');
    const targets = targetRows(measured);
    return [
      `Besides TensorFlow.js as it comes: ${peers}.`,
      computeTable(measured),
      ...(targets.length > 0 ? [figures(targets)] : []),
    ].join('\n\n');
  } finally {
    for (const page of Object.values(pages)) await page.close();
    for (const served of Object.values(servers)) await served.close();
  }
}
