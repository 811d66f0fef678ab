import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterEach, expect, test, vi } from 'vitest';
import { canShare, withSharedMemory } from '../../../../../src/compute/wasm/threads/shared-memory.ts';

const address = createRequire(import.meta.url).resolve(
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
);

test('one byte makes the memory of TensorFlow.js’s program one that threads share', async () => {
  const before = Uint8Array.from(await readFile(address));
  const after = withSharedMemory(before.buffer);
  if (after === null) throw new Error('the program has another memory than thought');
  expect(after.reduce((count, byte, i) => count + Number(byte !== before[i]), 0)).toBe(1);
  expect(WebAssembly.validate(after)).toBe(true);
});

test('a program with a memory of another kind, or none, is left alone', () => {
  const head = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const unbounded = [5, 3, 1, 0, 1];
  for (const program of [head, [...head, ...unbounded]])
    expect(withSharedMemory(new Uint8Array(program).buffer)).toBeNull();
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test.each([
  ['the page is isolated and the machine has several cores', true, 2, true],
  ['the page is not isolated', false, 2, false],
  ['there is one core', true, 1, false],
])('memory can be shared or not: %s', (_, crossOriginIsolated, hardwareConcurrency, expected) => {
  vi.stubGlobal('crossOriginIsolated', crossOriginIsolated);
  vi.stubGlobal('navigator', { hardwareConcurrency });
  expect(canShare()).toBe(expected);
});

test('a browser without room for so large a shared memory has one thread', () => {
  vi.stubGlobal('crossOriginIsolated', true);
  vi.stubGlobal('navigator', { hardwareConcurrency: 8 });
  vi.spyOn(WebAssembly, 'Memory').mockImplementation(function () {
    throw new RangeError('could not allocate memory');
  });
  expect(canShare()).toBe(false);
});
