import '@tensorflow/tfjs-backend-cpu';
import { expect, test } from 'vitest';
import * as tf from '../../../src/compute/tf.ts';
import * as nn from '../../../src/nn/index.ts';
import { sample, type Sample } from './samples.ts';

function close(got: readonly number[], expected: readonly number[]): void {
  expect(got).toHaveLength(expected.length);
  got.forEach((value, i) => {
    const wanted = expected[i] ?? NaN;
    expect(Math.abs(value - wanted)).toBeLessThanOrEqual(2e-5 * Math.max(1, Math.abs(wanted)));
  });
}

function tensorLoss(loss: nn.LossName, targets: tf.Tensor2D, z: tf.Tensor2D, a: tf.Tensor2D): tf.Scalar {
  const perExample = {
    halfSquaredError: () => a.sub(targets).square().sum(1).div(2),
    meanSquaredError: () => a.sub(targets).square().mean(1),
    binaryCrossEntropy: () => tf.losses.sigmoidCrossEntropy(targets, z, undefined, 0, tf.Reduction.NONE).mean(1),
    crossEntropy: () => tf.losses.softmaxCrossEntropy(targets, z, undefined, 0, tf.Reduction.NONE),
  }[loss];
  return perExample().mean();
}

function tensorGradients({ network, inputs, targets, loss }: Sample): { loss: number; gradients: number[][] } {
  const parameters = network.flatMap(({ weights, bias }) => [
    tf.tensor2d(weights.map((row) => Array.from(row))),
    tf.tensor1d(Array.from(bias)),
  ]);
  const run = (...values: tf.Tensor[]): tf.Scalar => {
    let a = tf.tensor2d(inputs);
    let z = a;
    network.forEach(({ activation }, l) => {
      z = a.matMul(values[2 * l] as tf.Tensor2D).add(values[2 * l + 1] as tf.Tensor1D);
      a = activation === 'linear' ? z : tf[activation](z);
    });
    return tensorLoss(loss, tf.tensor2d(targets), z, a);
  };
  const { value, grads } = tf.valueAndGrads(run)(parameters);
  return { loss: value.dataSync()[0] ?? NaN, gradients: grads.map((gradient) => Array.from(gradient.dataSync())) };
}

test('over 30 random networks, loss and gradients are those of TensorFlow.js within float32', () => {
  for (let seed = 100; seed < 130; seed++) {
    const one = sample(seed);
    const { loss, gradients } = tf.tidy(() => tensorGradients(one));
    close([nn.batchLoss(one.loss, one.targets, nn.predict(one.network, one.inputs))], [loss]);
    nn.backward(one.network, one.inputs, one.targets, one.loss).forEach(({ weights, bias }, l) => {
      close(
        weights.flatMap((row) => Array.from(row)),
        gradients[2 * l] ?? [],
      );
      close(Array.from(bias), gradients[2 * l + 1] ?? []);
    });
  }
});

test.each([
  ['sgd', tf.train.sgd(0.1)],
  ['adam', tf.train.adam(0.1, 0.9, 0.999, 1e-8)],
  ['rmsprop', tf.train.rmsprop(0.1, 0.9, 0, 1e-12)],
] as const)('ten steps of %s down a bowl are those of TensorFlow.js', (name, theirs) => {
  const w = tf.variable(tf.scalar(2));
  let [ours, memory] = [2, nn.noMemory];
  for (let i = 0; i < 10; i++) {
    theirs.minimize(() => w.sub(1).square().asScalar());
    const settings = nn.optimiser(name, 0.1, name === 'rmsprop' ? { epsilon: 1e-6 } : {});
    const step = nn.parameterStep(settings, memory, 2 * (ours - 1));
    [ours, memory] = [ours + step.delta, step.memory];
    expect(w.dataSync()[0]).toBeCloseTo(ours, 4);
  }
  w.dispose();
});

test('momentum with β v − α g ends where TensorFlow.js’s βv + g, times α, ends', () => {
  const w = tf.variable(tf.scalar(2));
  const theirs = tf.train.momentum(0.1, 0.9);
  let [ours, memory] = [2, nn.noMemory];
  for (let i = 0; i < 10; i++) {
    theirs.minimize(() => w.sub(1).square().asScalar());
    const step = nn.parameterStep(nn.optimiser('momentum', 0.1), memory, 2 * (ours - 1));
    [ours, memory] = [ours + step.delta, step.memory];
    expect(w.dataSync()[0]).toBeCloseTo(ours, 5);
  }
  w.dispose();
});

test('batch normalisation, in training and in use, and its gradient are those of TensorFlow.js’s layer', () => {
  const next = nn.random(8);
  const x = Array.from({ length: 6 }, () => [nn.normal(next), 5 + 3 * nn.normal(next)]);
  const upstream = x.map((row) => row.map(() => nn.normal(next)));
  const [gamma, beta] = [
    [1.5, -0.7],
    [0.2, 0.1],
  ];
  const layer = tf.layers.batchNormalization({ inputShape: [2], momentum: 0.9 });
  layer.build([null, 2]);
  const start = { mean: [0.5, 4], variance: [2, 3] };
  layer.setWeights([gamma, beta, start.mean, start.variance].map((values) => tf.tensor1d(values)));
  const run = (input: tf.Tensor): tf.Tensor => layer.call(input, { training: true }) as tf.Tensor;
  const flat = (tensor: tf.Tensor): number[] => Array.from(tensor.dataSync());

  const ours = nn.batchNormalise(x, gamma, beta);
  close(
    flat(tf.grad((input) => run(input).mul(upstream).sum())(tf.tensor2d(x))),
    nn.batchNormaliseGradient(ours, gamma, upstream).x.flat(),
  );
  const running = nn.updateMoments(start, ours, 0.9);
  const [, , mean, variance] = layer.getWeights().map(flat);
  close(mean ?? [], Array.from(running.mean));
  close(variance ?? [], Array.from(running.variance));
  close(flat(layer.apply(tf.tensor2d(x)) as tf.Tensor), nn.normaliseInUse(x, gamma, beta, running).flat());
  close(flat(run(tf.tensor2d(x))), ours.output.flat());
});
