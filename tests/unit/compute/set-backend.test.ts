import { beforeAll, expect, test } from 'vitest';
import { CourseError } from '../../../src/course/course-error.ts';
import { loadInNode, loadWasm } from './node.ts';

beforeAll(loadWasm, 60_000);

test('an unknown back end is an error in both languages that lists those there are', async () => {
  const { tf } = await loadInNode('wasm');
  const error: unknown = await tf.setBackend('tpu').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CourseError);
  expect((error as CourseError).words).toEqual({
    en: 'There is no back end called “tpu”. There are: webgpu, webgl, wasm, cpu.',
    zh: '没有名为“tpu”的后端。可用的有：webgpu, webgl, wasm, cpu。',
  });
  expect(tf.getBackend()).toBe('wasm');
});

test('one that was not loaded yet is loaded; tensors move over', async () => {
  const { tf } = await loadInNode('wasm');
  const x = tf.tensor1d([1, 2]);
  expect(await tf.setBackend('cpu')).toBe(true);
  expect(tf.getBackend()).toBe('cpu');
  expect([...(await x.square().data())]).toEqual([1, 4]);
  await tf.setBackend('wasm');
  expect([...(await x.square().data())]).toEqual([1, 4]);
});

test('one that does not work here says why and leaves the present one active', async () => {
  const { tf } = await loadInNode('wasm');
  await expect(tf.setBackend('webgpu')).rejects.toThrow('“webgpu” cannot be used here: this browser has no WebGPU');
  expect(tf.getBackend()).toBe('wasm');
});
