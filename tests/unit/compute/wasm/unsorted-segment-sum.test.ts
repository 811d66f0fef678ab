import { beforeAll, expect, test } from 'vitest';
import { expectAgreement, loadWasm, onWasmAndCpu } from '../node.ts';

beforeAll(loadWasm, 60_000);

test('rows with the same number are added up; a segment without rows is 0', async () => {
  const { wasm } = await onWasmAndCpu((tf) =>
    tf.unsortedSegmentSum(tf.tensor2d([1, 2, 10, 20, 100, 200], [3, 2]), tf.tensor1d([2, 0, 2], 'int32'), 4),
  );
  expect(wasm).toEqual([10, 20, 0, 0, 101, 202, 0, 0]);
});

test('rows whose number is out of range are dropped', async () => {
  await expectAgreement((tf) =>
    tf.unsortedSegmentSum(tf.tensor1d([1, 2, 4, 8]), tf.tensor1d([-1, 0, 5, 1], 'int32'), 2),
  );
});

test('the gradient of gather, repeated indices and higher ranks included', async () => {
  await expectAgreement((tf) => {
    const indices = tf.tensor1d([3, 1, 3, 3, 0], 'int32');
    return tf.grad((x) => tf.gather(x, indices).square().sum())(tf.randomNormal([5, 2, 3], 0, 1, 'float32', 1));
  });
  await expectAgreement((tf) => {
    const indices = tf.tensor1d([1, 1, 0], 'int32');
    return tf.grad((x) => tf.gather(x, indices, 1).square().sum())(tf.randomNormal([2, 4, 3], 0, 1, 'float32', 2));
  });
});
