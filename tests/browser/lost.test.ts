/**
 * A device that is lost and a kernel that breaks, in the middle of a run: the cell says so, the other cells keep what they
 * show, and the next run finds a new kernel.
 */
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumArguments, chromiumPath } from '../../src/tasks/chromium.ts';
import { cell, openPage, outputOf, runCell, sites } from './harness.ts';

const [host, neighbour] = ['and-gate', 'slope-from-value'];

let browser: Browser;
beforeAll(async () => {
  const emulated = ['--use-angle=swiftshader', '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'];
  browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArguments, ...emulated] });
});
afterAll(() => browser.close());

function write(page: Page, text: string): Promise<void> {
  return cell(page, host).locator('textarea[data-code]').fill(text);
}

const badge = (page: Page) => page.locator('[data-backend]').first();

const losses = [
  {
    backend: 'webgl',
    name: 'WebGL',
    // The event that tells of it comes with a later task.
    lose: `tf.backend().gpgpu.gl.getExtension('WEBGL_lose_context').loseContext();`,
  },
  { backend: 'webgpu', name: 'WebGPU', lose: `tf.backend().device.destroy();` },
] as const;

test.for(losses)('a lost device is told of, and the next run computes again: $backend', async (loss) => {
  const { backend, name, lose } = loss;
  const page = await browser.newPage({ viewport: { width: 600, height: 900 }, locale: 'en-GB' });
  await openPage(page, `en/mathematics/neuron/?backend=${backend}`, sites.root);
  const compute = `print('sum', (await tf.ones([64, 64]).sum().data())[0]);`;
  await write(page, compute);
  expect(await runCell(page, host)).toBe('done');
  expect(await badge(page).getAttribute('data-backend')).toBe(backend);
  expect(await runCell(page, neighbour)).toBe('done');
  const before = await outputOf(page, neighbour).innerText();

  await write(page, `${compute}\n${lose}\nawait new Promise(() => {});`);
  expect(await runCell(page, host)).toBe('error');
  expect(await outputOf(page, host).getByRole('alert').innerText()).toMatch(/graphics device .* was lost/);
  expect(await badge(page).getAttribute('data-backend')).toBe('off');
  await badge(page)
    .getByRole('button', { name: `The device of ${name} was lost` })
    .waitFor();
  expect(await outputOf(page, neighbour).innerText()).toBe(before);

  await write(page, compute);
  expect(await runCell(page, host)).toBe('done');
  expect(await outputOf(page, host).innerText()).toContain('sum 4096');
  expect(await badge(page).getAttribute('data-backend')).toBe(backend);
  expect(await badge(page).getByRole('button').count()).toBe(0);
  await page.close();
});

test('a device that has begun to compute wrongly is told of, and another back end takes its place', async () => {
  const page = await browser.newPage({ viewport: { width: 600, height: 900 }, locale: 'en-GB' });
  await openPage(page, 'en/mathematics/neuron/?backend=webgl', sites.root);
  await write(page, `print(Number((await tf.relu(tf.tensor1d([NaN])).data())[0]));`);
  // The program's own NaN: the device passes its check.
  expect(await runCell(page, host)).toBe('done');
  expect(await outputOf(page, host).innerText()).toContain('NaN');

  const wrong = `const broken = ({ inputs, backend }) => backend.makeTensorInfo(inputs.x.shape, 'float32', new Float32Array(inputs.x.shape.reduce((n, side) => n * side, 1)).fill(NaN));
tf.unregisterKernel('Relu', 'webgl');
tf.registerKernel({ kernelName: 'Relu', backendName: 'webgl', kernelFunc: broken });
print((await tf.relu(tf.ones([2])).data())[0]);`;
  await write(page, wrong);
  expect(await runCell(page, host)).toBe('error');
  expect(await outputOf(page, host).getByRole('alert').innerText()).toMatch(/not to be trusted/);
  await badge(page).getByRole('button', { name: 'WebGL has begun to compute wrongly' }).waitFor();

  await badge(page).getByRole('combobox').selectOption('auto');
  await write(page, `print('sum', (await tf.ones([64, 64]).sum().data())[0]);`);
  expect(await runCell(page, host)).toBe('done');
  expect(await badge(page).getAttribute('data-backend')).toBe('wasm');
  const why = badge(page).getByRole('button', { name: 'Why other back ends' });
  await why.click();
  expect(await badge(page).innerText()).toContain('WebGL was passed over: it went wrong on this machine before');

  await page.reload();
  const kept = await page.evaluate(() =>
    Object.keys(localStorage)
      .map((key) => (key.endsWith('backends') ? localStorage.getItem(key) : ''))
      .join(''),
  );
  expect(kept).toContain('"wrong":["webgl"]');
  await page.close();
});

test('a worker that breaks in the middle of a run says so in the cell, and the next run works', async () => {
  const page = await browser.newPage({ viewport: { width: 600, height: 900 }, locale: 'en-GB' });
  await page.addInitScript(() => {
    const Real = window.Worker;
    window.Worker = class extends Real {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        addEventListener('break-worker', () => this.dispatchEvent(new ErrorEvent('error', { cancelable: true })));
      }
    };
  });
  await openPage(page, 'en/mathematics/neuron/', sites.root);
  expect(await runCell(page, neighbour)).toBe('done');
  const before = await outputOf(page, neighbour).innerText();
  await write(page, `print('begun');\nawait new Promise(() => {});`);
  const over = runCell(page, host);
  await outputOf(page, host).getByText('begun').waitFor();
  await page.evaluate(() => dispatchEvent(new Event('break-worker')));
  expect(await over).toBe('error');
  expect(await outputOf(page, host).getByRole('alert').innerText()).toContain('broke down');
  expect(await outputOf(page, neighbour).innerText()).toBe(before);
  await write(page, `print('anew');`);
  expect(await runCell(page, host)).toBe('done');
  expect(await outputOf(page, host).innerText()).toContain('anew');
  await page.close();
});

test('a training cell that runs fifty times leaves as many tensors as it did the first time', async () => {
  const page = await browser.newPage({ viewport: { width: 600, height: 900 }, locale: 'en-GB' });
  await openPage(page, 'en/mathematics/neuron/', sites.root);
  await write(
    page,
    `
const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] }), tf.layers.dense({ units: 1 })] });
model.compile({ optimizer: tf.train.adam(0.1), loss: 'meanSquaredError' });
await model.fit(tf.ones([8, 3]), tf.zeros([8, 1]), { epochs: 2, verbose: 0 });
print('tensors:', tf.memory().numTensors);`,
  );
  const counts: string[] = [];
  for (let i = 0; i < 50; i++) {
    expect(await runCell(page, host)).toBe('done');
    counts.push(/tensors: \d+/.exec(await outputOf(page, host).innerText())?.[0] ?? 'none');
  }
  expect(new Set(counts.slice(1)).size, counts.join(', ')).toBe(1);
  expect(counts[1]).toBe(counts[0]);
  await page.close();
});
