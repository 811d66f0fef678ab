import { afterEach, expect, test } from 'vitest';
import { unthrottled } from '../../../src/compute/unthrottled.ts';

type Frame = (callback: () => void) => void;
const scope = globalThis as { requestAnimationFrame?: Frame };
const frozen: Frame = () => undefined;

afterEach(() => {
  delete scope.requestAnimationFrame;
});

test('while it loads, frames come although the screen shows none; then the original is back', async () => {
  scope.requestAnimationFrame = frozen;
  const captured = await unthrottled(() => Promise.resolve(scope.requestAnimationFrame));
  expect(scope.requestAnimationFrame).toBe(frozen);
  // Those of the screen never come, so that waiting for one would not end.
  for (let i = 0; i < 100; i++) await new Promise<void>((resolve) => captured?.(resolve));
});

test('the original is back after a failure too', async () => {
  scope.requestAnimationFrame = frozen;
  await expect(unthrottled(() => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
  expect(scope.requestAnimationFrame).toBe(frozen);
});

test('where there are no frames, none are made up', async () => {
  expect(await unthrottled(() => Promise.resolve('requestAnimationFrame' in globalThis))).toBe(false);
});
