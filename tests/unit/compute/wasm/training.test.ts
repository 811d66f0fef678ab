/** What the course's dense networks are trained with, on the WebAssembly back end, against the plain one. */
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { expectAgreement, loadInNode, loadWasm } from '../node.ts';

beforeAll(loadWasm, 60_000);

const functions: Record<string, (tf: TensorFlow, x: Tensor) => Tensor> = {
  relu: (tf, x) => tf.relu(x),
  sigmoid: (tf, x) => tf.sigmoid(x),
  tanh: (tf, x) => tf.tanh(x),
  elu: (tf, x) => tf.elu(x),
  leakyRelu: (tf, x) => tf.leakyRelu(x),
  softplus: (tf, x) => tf.softplus(x),
  softmax: (tf, x) => tf.softmax(x),
  logSoftmax: (tf, x) => tf.logSoftmax(x),
  'softmax cross-entropy': (tf, x) =>
    tf.losses.softmaxCrossEntropy(tf.oneHot(tf.tensor1d([2, 0, 1, 2], 'int32'), 3), x),
  'sigmoid cross-entropy': (tf, x) =>
    tf.losses.sigmoidCrossEntropy(tf.oneHot(tf.tensor1d([2, 0, 1, 2], 'int32'), 3), x),
  'mean squared error': (tf, x) => tf.losses.meanSquaredError(tf.onesLike(x), x),
  'seeded dropout': (tf, x) => tf.dropout(x, 0.5, undefined, 3),
  'standardising by moments': (tf, x) => {
    const { mean, variance } = tf.moments(x, 0);
    return x.sub(mean).div(variance.add(1e-3).sqrt());
  },
  'batch normalisation': (tf, x) => {
    const [zeros, ones] = [tf.tensor1d([0, 0, 0]), tf.tensor1d([1, 1, 1])];
    return tf.batchNorm2d(x as Tensor2D, zeros, ones, zeros, ones);
  },
  'clipping and logarithm': (_tf, x) => x.clipByValue(0.1, 0.9).log(),
  'concatenation and slices': (tf, x) => tf.concat([x.slice([0, 0], [2, 2]).square(), x.slice([1, 1], [2, 2])], 1),
};

test.each(Object.keys(functions))('the gradient of %s', async (name) => {
  await expectAgreement((tf) => {
    const weights = tf.randomNormal([4, 3], 0, 1, 'float32', 8);
    return tf.grad((x) => {
      const y = functions[name]?.(tf, x) ?? x;
      return y.shape.join() === '4,3' ? y.mul(weights).sum() : y.sum();
    })(tf.randomNormal([4, 3], 0, 1, 'float32', 7));
  });
});

const optimisers = {
  sgd: (tf: TensorFlow) => tf.train.sgd(0.1),
  momentum: (tf: TensorFlow) => tf.train.momentum(0.05, 0.9),
  rmsprop: (tf: TensorFlow) => tf.train.rmsprop(0.01),
  adagrad: (tf: TensorFlow) => tf.train.adagrad(0.1),
  adam: (tf: TensorFlow) => tf.train.adam(0.05),
  adadelta: (tf: TensorFlow) => tf.train.adadelta(0.5),
  adamax: (tf: TensorFlow) => tf.train.adamax(0.05),
};

test.each(Object.keys(optimisers) as (keyof typeof optimisers)[])('steps of %s', async (name) => {
  await expectAgreement((tf) => {
    const w = tf.variable(tf.tensor1d([1, -2, 3]));
    const optimiser = optimisers[name](tf);
    for (let step = 0; step < 5; step++) optimiser.minimize(() => w.square().sum());
    optimiser.dispose();
    const result = w.clone();
    w.dispose();
    return result;
  });
});

test('a model with dropout, embedding and metrics learns', async () => {
  const { tf } = await loadInNode('wasm');
  const { layers } = tf;
  const model = tf.sequential({
    layers: [
      layers.embedding({
        inputDim: 4,
        outputDim: 6,
        inputLength: 2,
        embeddingsInitializer: tf.initializers.randomNormal({ seed: 1 }),
      }),
      layers.flatten(),
      layers.dense({ units: 16, activation: 'relu', kernelInitializer: tf.initializers.glorotUniform({ seed: 2 }) }),
      layers.dropout({ rate: 0.1, seed: 3 }),
      layers.dense({ units: 2, activation: 'softmax', kernelInitializer: tf.initializers.glorotUniform({ seed: 4 }) }),
    ],
  });
  model.compile({ optimizer: tf.train.adam(0.02), loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  // Whether the two numbers are equal.
  const pairs = Array.from({ length: 64 }, (_, i) => [i % 4, Math.floor(i / 4) % 4]);
  const xs = tf.tensor2d(pairs);
  const ys = tf.oneHot(
    tf.tensor1d(
      pairs.map(([a, b]) => Number(a === b)),
      'int32',
    ),
    2,
  );
  const { history } = await model.fit(xs, ys, { epochs: 60, batchSize: 16, shuffle: false });
  expect(history['acc']?.at(-1)).toBeGreaterThan(0.95);
  tf.dispose([xs, ys]);
  model.dispose();
});
