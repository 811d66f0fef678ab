/** The back ends that Node has, started as a worker starts them: `fetch` reads the files that Vite would serve. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Tensor } from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import { loadTensorFlow, type Loaded, type LoadOptions, type TensorFlow } from '../../../src/compute/load.ts';
import type { BackendChoice } from '../../../src/protocol/messages.ts';

const repository = resolve(import.meta.dirname, '../../..');

const readServed: typeof fetch = async (address) =>
  new Response(await readFile(repository + new URL(new Request(address).url).pathname));

export function loadInNode(
  choice: BackendChoice,
  { fetch = readServed, small = null, Worker }: Partial<Pick<LoadOptions, 'fetch' | 'small' | 'Worker'>> = {},
): Promise<Loaded> {
  return loadTensorFlow({ root: 'http://course.example/', choice, small, fetch, Worker });
}

/** For `beforeAll`: the first load transforms all of TensorFlow.js. */
export async function loadWasm(): Promise<void> {
  await loadInNode('wasm');
}

/** What `compute` yields on the WebAssembly back end and on the plain one, as numbers. */
export async function onWasmAndCpu(compute: (tf: TensorFlow) => Tensor): Promise<{ wasm: number[]; cpu: number[] }> {
  const { tf } = await loadInNode('wasm');
  const numbers = async (backend: string): Promise<number[]> => {
    await tf.setBackend(backend);
    const result = tf.tidy(() => compute(tf));
    const values = Array.from(await result.data());
    result.dispose();
    return values;
  };
  const results = { wasm: await numbers('wasm'), cpu: await numbers('cpu') };
  await tf.setBackend('wasm');
  return results;
}

/** Asserts that both agree to a relative error of 10⁻⁵. */
export async function expectAgreement(compute: (tf: TensorFlow) => Tensor): Promise<void> {
  const { wasm, cpu } = await onWasmAndCpu(compute);
  expect(wasm).toHaveLength(cpu.length);
  const scale = Math.max(...cpu.map(Math.abs), 1e-6);
  expect(Math.max(...cpu.map((value, i) => Math.abs(value - (wasm[i] ?? NaN)))) / scale).toBeLessThan(1e-5);
}
