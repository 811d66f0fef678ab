/** Which back end a worker ends up with, in a Chromium whose graphics are emulated. */
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArguments, chromiumPath } from '../../src/tasks/chromium.ts';
import { root } from '../../src/tasks/command.ts';
import { serve, type Served } from '../../src/tasks/serve.ts';
import type { Found, Question } from './backends/worker.ts';

const base = '/course/';
const dir = join(root, '.cache/backends');
let site: Served;
let browser: Browser;

beforeAll(async () => {
  const folder = join(import.meta.dirname, 'backends');
  await build({
    root: folder,
    base,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: dir,
      emptyOutDir: true,
      rolldownOptions: { input: ['index.html', 'without-wasm.html'].map((file) => join(folder, file)) },
    },
  });
  site = await serve({ dir, base, headers: false, port: 0 });
  const emulated = ['--use-angle=swiftshader', '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArguments, ...emulated] });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function find(choice: Question['choice'], file = '', safari = false): Promise<Found> {
  const page = await browser.newPage();
  try {
    await page.goto(site.origin + base + file);
    type Find = (choice: Question['choice'], safari: boolean) => Promise<Found>;
    const ask = ([chosen, asSafari]: Parameters<Find>): Promise<Found> =>
      (globalThis as unknown as { find: Find }).find(chosen, asSafari);
    return await page.evaluate(ask, [choice, safari] as Parameters<Find>);
  } finally {
    await page.close();
  }
}

test('left alone, it passes over emulated graphics and takes WebAssembly', async () => {
  const found = await find('auto');
  expect(found.backend).toBe('wasm');
  expect(found.computes).toBe(true);
  expect(found.refused.map(({ backend, reason }) => [backend, reason.en.toLowerCase()])).toEqual([
    ['webgpu', 'it is emulated in software (swiftshader); webassembly is faster'],
    ['webgl', 'it is emulated in software (swiftshader); webassembly is faster'],
  ]);
});

test.each(['webgpu', 'webgl', 'wasm', 'cpu'] as const)(
  'the reader chooses %s and gets it, though emulated, and the gradient tape is recorded on it',
  async (choice) => {
    const tape = { gradient: [-0.5374, -0.8061, 0], left: 0 };
    expect(await find(choice)).toMatchObject({ backend: choice, refused: [], computes: true, tape });
  },
);

test('in Safari, where TensorFlow.js has no canvas for a worker, WebGL computes all the same', async () => {
  expect(await find('webgl', '', true)).toMatchObject({ backend: 'webgl', refused: [], computes: true });
});

test('a page whose policy forbids WebAssembly gets the plain back end, and the reason', async () => {
  const { backend, refused } = await find('wasm', 'without-wasm.html');
  expect(backend).toBe('cpu');
  expect(refused[0]?.reason.en).toBe('this browser or page does not allow WebAssembly');
});

test('an unknown back end is named with those there are, and frames do not wait for the screen', async () => {
  const { unknown, frames } = await find('cpu');
  expect(unknown).toBe('There is no back end called “tpu”. There are: webgpu, webgl, wasm, cpu.');
  // A hundred frames of a screen take 1,600 ms.
  expect(frames).toBeLessThan(800);
});
