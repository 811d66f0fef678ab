import type { Rank, Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAgreement, loadInNode, loadWasm } from '../node.ts';

beforeAll(loadWasm, 60_000);

const cases = [
  { size: [7, 7], filter: [3, 3], stride: 1, pad: 'same' },
  { size: [7, 7], filter: [3, 3], stride: 1, pad: 'valid' },
  { size: [8, 8], filter: [3, 3], stride: 2, pad: 'same' },
  { size: [8, 8], filter: [3, 3], stride: 2, pad: 'valid' },
  { size: [9, 6], filter: [2, 5], stride: 3, pad: 'same' },
  { size: [11, 9], filter: [4, 1], stride: 3, pad: 'valid' },
  { size: [6, 6], filter: [3, 3], stride: 1, pad: 2 },
] as const;

test.each(cases)(
  'size $size, filter $filter, stride $stride, padding $pad: as on the plain back end',
  async ({ size, filter, stride, pad }) => {
    await expectAgreement((tf) => {
      const x = tf.randomNormal<Rank.R4>([3, ...size, 2], 0, 1, 'float32', 1);
      const w = tf.randomNormal<Rank.R4>([...filter, 2, 5], 0, 1, 'float32', 2);
      // Any weights of the outputs will do: the gradient by the filter is linear in them and does not need the outputs.
      const dy = tf.randomNormal(tf.conv2d(x, w, stride, pad).shape, 0, 1, 'float32', 3);
      return tf.grad((kernel) =>
        tf
          .conv2d(x, kernel as Tensor4D, stride, pad)
          .mul(dy)
          .sum(),
      )(w);
    });
  },
);

test('nothing of the intermediate tensors stays', async () => {
  const { tf } = await loadInNode('wasm');
  const before = tf.engine().backend.numDataIds();
  tf.tidy(() => {
    const x = tf.ones<Rank.R4>([1, 5, 5, 1]);
    tf.grad((kernel) => tf.conv2d(x, kernel as Tensor4D, 1, 'same').sum())(tf.ones([3, 3, 1, 1]));
  });
  expect(tf.engine().backend.numDataIds()).toBe(before);
});
