/** The fused steps on emulated graphics. Slow, so it is a few small shapes. */
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArguments, chromiumPath } from '../../src/tasks/chromium.ts';
import { root } from '../../src/tasks/command.ts';
import { serve, type Served } from '../../src/tasks/serve.ts';
import type { Backend } from '../../src/protocol/messages.ts';
import type { Report } from './fused/worker.ts';

const dir = join(root, '.cache/fused');
let site: Served;
let browser: Browser;

beforeAll(async () => {
  await build({
    root: join(import.meta.dirname, 'fused'),
    base: '/',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: dir, emptyOutDir: true },
  });
  site = await serve({ dir, base: '/', headers: false, port: 0 });
  const emulated = ['--use-angle=swiftshader', '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArguments, ...emulated] });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test.each(['webgpu', 'webgl'] as const)(
  'on %s all fused steps, losses and layers are switched on and right, and nothing grows',
  async (choice) => {
    const page = await browser.newPage();
    try {
      await page.goto(site.origin);
      const ask = (backend: Backend): Promise<Report> =>
        (globalThis as unknown as { compare: (backend: Backend) => Promise<Report> }).compare(backend);
      const { off, errors, held } = await page.evaluate(ask, choice);
      expect(off).toEqual([]);
      expect(errors.filter(([, error]) => !(error < 1e-5))).toEqual([]);
      expect(held[1]).toEqual(held[0]);
    } finally {
      await page.close();
    }
  },
);
