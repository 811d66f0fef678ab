/** The bench of src/compute compares the same with the same: one small step of each job, in Chromium's workers. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArguments, chromiumPath } from '../../src/tasks/chromium.ts';
import { serve, type Served } from '../../src/tasks/serve.ts';
import { buildComputePage } from '../bench/compute.ts';
import type { OnPage } from '../bench/compute/implementations/all.ts';
import { jobs } from '../bench/compute/jobs/all.ts';
import type { Job, Layer } from '../bench/compute/jobs/job.ts';
import { onPage } from '../bench/compute/on-page.ts';
import { Runner } from '../bench/compute/runner.ts';

let site: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serve({ dir: await buildComputePage(), base: '/', headers: false, port: 0 });
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArguments] });
  page = await browser.newPage();
  await page.goto(`${site.origin}/`);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

const inputs: Record<string, readonly number[]> = { cnn: [18, 18, 2], text: [5], transformer: [4, 8] };

/** The same kinds of layers, with few units and no chance. */
function small(job: Job): Job {
  const shrink = (layer: Layer): Layer => {
    switch (layer.kind) {
      case 'dense':
        return { ...layer, units: Math.min(layer.units, 5) };
      case 'convolution':
        return { ...layer, filters: 3 };
      case 'dropout':
        return { ...layer, rate: 0 };
      case 'embedding':
        return { ...layer, words: 20, width: 4 };
      case 'lstm':
        return { ...layer, units: 3 };
      case 'block':
        return { ...layer, heads: 2, hidden: 6 };
      default:
        return layer;
    }
  };
  return {
    ...job,
    batch: 3,
    input: inputs[job.name] ?? [Math.min(job.input[0] ?? 1, 6)],
    layers: job.layers.map(shrink),
  };
}

/** Loss of the first step, and the mean of the eight after it, which gradients and updates have made. */
async function losses(job: Job, name: 'ours' | 'stock', backend: 'wasm' | 'cpu'): Promise<(number | null)[]> {
  const implementation: OnPage = { name, page: 'plain', backend, title: name, comparable: true };
  const runner = new Runner(onPage({ isolated: page, plain: page }, implementation));
  try {
    await runner.prepare(job);
    const first = await runner.ask({ type: 'sample', count: 1 });
    const second = await runner.ask({ type: 'sample', count: 8 });
    return [first.loss, second.loss];
  } finally {
    await runner.stop();
  }
}

test.each(jobs.map((job) => [job.title, small(job)] as const))(
  '%s: ours on wasm and cpu has the losses of TensorFlow.js as it comes, step for step',
  async (_, job) => {
    const [before = null, after = null] = await losses(job, 'stock', 'cpu');
    expect(after).not.toBe(before);
    for (const backend of ['wasm', 'cpu'] as const) {
      const [first, second] = await losses(job, 'ours', backend);
      expect(first).toBeCloseTo(Number(before), 4);
      expect(second).toBeCloseTo(Number(after), 4);
    }
  },
);

test('TensorFlow.js as it comes lacks on wasm what trains a convolution: nothing of ours has got into its worker', async () => {
  const job = jobs.find(({ name }) => name === 'cnn');
  if (!job) throw new Error('No such job');
  await expect(losses(small(job), 'stock', 'wasm')).rejects.toThrow(/Conv2DBackpropFilter/);
});
