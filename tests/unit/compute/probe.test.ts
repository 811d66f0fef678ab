import { beforeAll, expect, test } from 'vitest';
import { probe } from '../../../src/compute/probe.ts';
import { probeLoss, probeShapes } from '../../../src/compute/probe-reference.ts';
import { loadInNode, loadWasm } from './node.ts';

beforeAll(loadWasm, 60_000);

test.each(['wasm', 'cpu'] as const)(
  '%s computes the loss and its gradient rightly, and no tensor stays',
  async (name) => {
    const { tf } = await loadInNode(name);
    const before = tf.memory().numTensors;
    expect(await probe(tf)).toBeNull();
    expect(tf.memory().numTensors).toBe(before);
  },
);

test.each([
  ['Conv2DBackpropFilter', 'gradient of a convolution filter', '卷积核的梯度'],
  ['MaxPoolGrad', 'gradient of the input', '输入的梯度'],
  ['Conv2D', 'loss', '损失'],
] as const)('a back end whose %s is wrong by a hundredth is refused for its %s', async (kernelName, en, zh) => {
  const { tf } = await loadInNode('cpu');
  const right = tf.getKernel(kernelName, 'cpu');
  tf.unregisterKernel(kernelName, 'cpu');
  tf.registerKernel({
    ...right,
    kernelFunc: (given) => {
      const output = right.kernelFunc(given);
      const info = Array.isArray(output) ? output[0] : output;
      const values = info === undefined ? [] : (tf.engine().backend.readSync(info.dataId) as Float32Array);
      values.forEach((value, i) => (values[i] = 1.01 * value));
      return output;
    },
  });
  const reason = await probe(tf);
  tf.unregisterKernel(kernelName, 'cpu');
  tf.registerKernel(right);
  expect(reason?.en).toContain(`wrong ${en} (relative error 0.0`);
  expect(reason?.zh).toContain(`算出的${zh}有误`);
});

test('the reference loss of a network that knows nothing is ln 10', () => {
  const zeros = (shape: readonly number[]): Float64Array =>
    new Float64Array(shape.reduce((size, side) => size * side, 1));
  const { input, filter, weights, bias } = probeShapes;
  const loss = probeLoss({ input: zeros(input), filter: zeros(filter), weights: zeros(weights), bias: zeros(bias) });
  expect(loss).toBeCloseTo(Math.log(10), 12);
});
