import type { Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { takenApart } from '../../../../src/compute/fused/apart.ts';
import { areLayersOn } from '../../../../src/compute/fused/layer-kernels.ts';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { recordTape } from '../../../../src/compute/tape/record.ts';
import { loadInNode } from '../node.ts';
import { expectClose } from '../wasm/numbers.ts';
import { convolution, dense, layerCases, type LayerCase } from './layer-cases.ts';

let tf: TensorFlow;
beforeAll(async () => {
  ({ tf } = await loadInNode('wasm'));
  await tf.setBackend('cpu');
}, 60_000);

/** Kernels of one gradient by the weights alone. */
function kernelsOf({ input, make }: LayerCase): string[] {
  const layer = make(tf);
  const x = tf.ones([...input]);
  layer.apply(x);
  const names: string[] = [];
  const engine = tf.engine() as unknown as { runKernelFunc: (call: { kernelName?: string }) => unknown };
  const { runKernelFunc } = engine;
  engine.runKernelFunc = (call) => {
    names.push(call.kernelName ?? '');
    return Reflect.apply(runKernelFunc, tf.engine(), [call]);
  };
  try {
    tf.variableGrads(() => (layer.apply(x, { training: true }) as Tensor).sum().asScalar());
  } finally {
    Reflect.deleteProperty(engine, 'runKernelFunc');
  }
  return names;
}

describe.each(['wasm', 'cpu'])('on %s', (backend) => {
  beforeAll(async () => void (await tf.setBackend(backend)));

  test('the kernels of layers agree with float64 and are switched on', () => expect(areLayersOn()).toBe(true));

  test.each(layerCases)('$name: value and slopes are those of the operations it is made of', ({ compute }) => {
    const [fused, apart] = [compute(tf), takenApart(() => compute(tf))];
    fused.forEach((tensor, i) => expectClose(tensor.dataSync(), apart[i]?.dataSync() ?? []));
  });

  test('in training a layer is one kernel forward, and nobody computes the slope of its data', () => {
    for (const [given, own, data] of [
      [dense('relu', [4, 3]), '_FusedMatMul', 'BatchMatMul'],
      [convolution([2, 7, 6, 3], {}), 'FusedConv2D', 'Conv2DBackpropInput'],
    ] as const) {
      const names = kernelsOf(given);
      expect(names).toContain(own);
      expect(names).toContain('ReluGradient');
      for (const part of ['Relu', 'Step', 'Add', 'Conv2D']) expect(names).not.toContain(part);
      // A dense layer's kernel gradient is a product, too.
      expect(names.filter((name) => name === data)).toHaveLength(data === 'BatchMatMul' ? 1 : 0);
    }
  });

  test('who follows the tape sees what a layer, dropout and a loss are made of', async () => {
    const layer = dense('relu', [4, 3]).make(tf);
    const x = tf.ones([4, 3]);
    layer.apply(x);
    const [kernel] = layer.trainableWeights.map((weight) => weight.read());
    const loss = () => {
      const y = tf.dropout(layer.apply(x, { training: true }) as Tensor, 0.5);
      return tf.losses.logLoss(tf.ones([4, 7]), y.sigmoid());
    };
    const { nodes } = await recordTape(tf, loss, { kernel: kernel as Tensor });
    const names = nodes.map((node) => node.kernel);
    for (const part of ['Add', 'Relu', 'Sigmoid', 'Log', 'Multiply']) expect(names).toContain(part);
    for (const whole of ['_FusedMatMul', 'Dropout', 'LogLoss']) expect(names).not.toContain(whole);
  });

  test('NaN in the data comes out, and the slope of a unit that is off is 0', () => {
    const layer = tf.layers.dense({ units: 1, activation: 'relu', kernelInitializer: 'ones', inputShape: [1] });
    const slope = tf.grad((x: Tensor) => layer.apply(x, { training: true }) as Tensor);
    expect(Array.from(slope(tf.tensor2d([[NaN], [-1], [0], [2], [Infinity]])).dataSync())).toEqual([NaN, 0, 0, 1, 1]);
  });

  test('a gradient of a gradient goes through', () => {
    const layer = dense('relu', [4, 3]).make(tf);
    const x = tf.randomNormal([4, 3], 0, 1, 'float32', 5);
    layer.apply(x);
    const twice = (): Tensor =>
      tf.grad((z) =>
        tf
          .grad((data) => (layer.apply(data, { training: true }) as Tensor).pow(3))(z)
          .square()
          .sum(),
      )(x);
    expectClose(twice().dataSync(), takenApart(twice).dataSync());
  });

  test('no tensor stays', async () => {
    const model = tf.sequential({ layers: [dense('relu', [4, 3]).make(tf)] });
    model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
    const [x, y] = [tf.ones([4, 3]), tf.ones([4, 7])];
    await model.trainOnBatch(x, y);
    const before = tf.memory().numTensors;
    await model.trainOnBatch(x, y);
    expect(tf.memory().numTensors).toBe(before);
  });
});
