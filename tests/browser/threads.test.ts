/** Threads of the WebAssembly back end on a host whose headers isolate the pages: they compute rightly, and end with the kernel. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { cell, clickRun, clickStop, holdPage, openPage, outputOf, runCell, waitForState } from './harness.ts';

const host = 'and-gate';
/** Too narrow for the editor: a text area takes a text at once. */
const narrow = { width: 600, height: 900 };

/** Names that the chapter’s other cells do not have. */
const compute = `
const pictures = tf.randomNormal([8, 20, 20, 16], 0, 1, 'float32', 1);
const kernels = tf.randomNormal([3, 3, 16, 32], 0, 1, 'float32', 2);
const slopesOf = () => tf.grads((a, w) => tf.conv2d(a, w, 1, 'same').square().sum())([pictures, kernels]);
const squared = async () => JSON.stringify(await Promise.all(slopesOf().map(async (g) => (await g.square().sum().data())[0])));
`;

const write = (page: Page, text: string): Promise<void> =>
  cell(page, host)
    .locator('textarea[data-code]')
    .fill(compute + text);

test('a cell’s convolutions use several threads; Stop ends them all, and the next run computes the same', async () => {
  const { page, close } = await holdPage({ viewport: narrow });
  const debug = await page.context().newCDPSession(page);
  /** How many workers there are, by their names. */
  const workers = async (name: string): Promise<number> => {
    const { targetInfos } = await debug.send('Target.getTargets');
    return targetInfos.filter((target) => target.type === 'worker' && target.title === name).length;
  };
  await openPage(page, 'en/mathematics/neuron/?backend=wasm');
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  await write(page, `print(tf.backend().wasm.HEAPU8.buffer[Symbol.toStringTag], await squared());`);
  expect(await runCell(page, host)).toBe('done');
  const before = await outputOf(page, host).innerText();
  expect(before).toContain(cores > 1 ? 'SharedArrayBuffer' : ' ArrayBuffer');
  const threads = Math.min(cores, 4) - 1;
  expect(await workers('thread')).toBe(threads);

  await write(page, `for (;;) tf.dispose(slopesOf());`);
  await clickRun(page, host);
  await waitForState(page, host, /^running$/);
  await expect.poll(() => workers('thread')).toBe(threads);
  await clickStop(page, host);
  await waitForState(page, host, /^(idle|stale)$/, 2000);
  // Chromium gives a busy worker two seconds.
  await expect.poll(() => workers('thread'), { timeout: 10_000 }).toBe(0);

  await write(page, `print(tf.backend().wasm.HEAPU8.buffer[Symbol.toStringTag], await squared());`);
  expect(await runCell(page, host)).toBe('done');
  expect(await outputOf(page, host).innerText()).toBe(before);
  await close();
});
