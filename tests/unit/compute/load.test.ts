import { expect, test, vi } from 'vitest';
import { backendOrder, type SmallSteps } from '../../../src/compute/load.ts';
import { loadInNode } from './node.ts';

test('the fastest back end comes first, and the reader’s choice before it', () => {
  expect(backendOrder('auto', [])).toEqual(['webgpu', 'webgl', 'wasm', 'cpu']);
  expect(backendOrder('cpu', [])).toEqual(['cpu', 'webgpu', 'webgl', 'wasm']);
});

test('back ends that went wrong before come last, but not before the reader’s choice', () => {
  expect(backendOrder('auto', ['webgpu', 'wasm'])).toEqual(['webgl', 'cpu', 'webgpu', 'wasm']);
  expect(backendOrder('webgpu', ['webgpu', 'wasm'])).toEqual(['webgpu', 'webgl', 'cpu', 'wasm']);
});

test('small work goes where it was measured to be fastest, to WebAssembly where nobody knows, never to the plain one', () => {
  const known = { webgpu: 2, webgl: 3, wasm: 0.3 };
  const steps = (given: Partial<typeof known>) => new Map(Object.entries(given)) as SmallSteps;
  expect(backendOrder('auto', [], steps({}))).toEqual(['wasm', 'webgpu', 'webgl', 'cpu']);
  expect(backendOrder('auto', [], steps(known))).toEqual(['wasm', 'webgpu', 'webgl', 'cpu']);
  expect(backendOrder('auto', [], steps({ ...known, webgl: 0.2 }))).toEqual(['webgl', 'wasm', 'webgpu', 'cpu']);
  expect(backendOrder('auto', ['wasm'], steps(known))).toEqual(['webgpu', 'webgl', 'cpu', 'wasm']);
  expect(backendOrder('webgpu', [], steps(known))[0]).toBe('webgpu');
});

test('for small work no graphics card is started, and the reader is told why', async () => {
  const { backend, refused } = await loadInNode('auto', { small: new Map() });
  expect(backend).toBe('wasm');
  expect(refused.map((one) => one.backend)).toEqual(['webgpu', 'webgl']);
  for (const { reason, wrong } of refused) {
    expect([reason.en, reason.zh, wrong]).toEqual([
      expect.stringMatching(/^the networks of this chapter are small/),
      expect.stringMatching(/^本章的网络很小/),
      false,
    ]);
  }
}, 60_000);

test('where there is no graphics, WebAssembly is chosen, and each refusal has its reason in both languages', async () => {
  const { tf, backend, refused } = await loadInNode('auto');
  expect(backend).toBe('wasm');
  expect(tf.getBackend()).toBe('wasm');
  expect(refused).toEqual([
    { backend: 'webgpu', reason: { en: 'this browser has no WebGPU', zh: '此浏览器没有 WebGPU' }, wrong: false },
    {
      backend: 'webgl',
      reason: { en: 'this browser has no WebGL 2 in workers', zh: '此浏览器的 Worker 中没有 WebGL 2' },
      wrong: false,
    },
  ]);
  expect(tf.memory().numTensors).toBe(0);
}, 60_000);

test('when TensorFlow.js itself cannot be downloaded, the reader is told so', async () => {
  vi.resetModules();
  vi.doMock('../../../src/compute/tf.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const { loadTensorFlow } = await import('../../../src/compute/load.ts');
  const loading = loadTensorFlow({ root: 'http://course.example/', choice: 'auto', fetch });
  await expect(loading).rejects.toMatchObject({
    words: {
      en: 'TensorFlow.js could not be downloaded. Check the connection, then reload the page.',
      zh: 'TensorFlow.js 下载失败。请检查网络连接，然后刷新页面。',
    },
  });
  vi.doUnmock('../../../src/compute/tf.ts');
});
