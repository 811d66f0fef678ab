/** Every kind of layer that the course's models are made of: the gradients by its weights, as on the plain back end. */
import type { Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, test } from 'vitest';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import { expectAgreement, loadWasm } from '../node.ts';

beforeAll(loadWasm, 60_000);

type Layer = Parameters<ReturnType<TensorFlow['sequential']>['add']>[0];

/** Initial weights that are the same on both back ends. */
function seeded({ initializers }: TensorFlow) {
  const from = (seed: number) => initializers.glorotUniform({ seed });
  return {
    kernelInitializer: from(1),
    recurrentInitializer: from(2),
    depthwiseInitializer: from(3),
    pointwiseInitializer: from(4),
    embeddingsInitializer: from(5),
  };
}

/** A separable layer refuses settings that are not its own. */
function separable({ depthwiseInitializer, pointwiseInitializer }: ReturnType<typeof seeded>) {
  return { depthwiseInitializer, pointwiseInitializer };
}

type Make = (tf: TensorFlow, start: ReturnType<typeof seeded>) => Layer[];
const picture = [6, 7, 3];
const sequence = [5, 4];

const models: Record<string, readonly [inputShape: number[], make: Make]> = {
  dense: [[4], (tf, start) => [tf.layers.dense({ units: 3, activation: 'tanh', ...start })]],
  conv1d: [sequence, (tf, start) => [tf.layers.conv1d({ filters: 3, kernelSize: 3, activation: 'relu', ...start })]],
  conv2d: [picture, (tf, start) => [tf.layers.conv2d({ filters: 4, kernelSize: 3, activation: 'elu', ...start })]],
  conv2dTranspose: [
    picture,
    (tf, start) => [tf.layers.conv2dTranspose({ filters: 4, kernelSize: 3, strides: 2, padding: 'same', ...start })],
  ],
  depthwiseConv2d: [
    picture,
    (tf, start) => [tf.layers.depthwiseConv2d({ kernelSize: 3, depthMultiplier: 2, activation: 'relu', ...start })],
  ],
  separableConv2d: [
    picture,
    (tf, start) => [tf.layers.separableConv2d({ filters: 5, kernelSize: 3, activation: 'selu', ...separable(start) })],
  ],
  'pooling of every kind': [
    [12, 12, 2],
    (tf, start) => [
      tf.layers.conv2d({ filters: 3, kernelSize: 3, padding: 'same', ...start }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.conv2d({ filters: 3, kernelSize: 3, padding: 'same', ...start }),
      tf.layers.averagePooling2d({ poolSize: 2 }),
      tf.layers.globalAveragePooling2d({}),
    ],
  ],
  'global maximum': [
    picture,
    (tf, start) => [tf.layers.conv2d({ filters: 4, kernelSize: 2, ...start }), tf.layers.globalMaxPooling2d({})],
  ],
  batchNormalization: [
    picture,
    (tf, start) => [tf.layers.conv2d({ filters: 4, kernelSize: 3, ...start }), tf.layers.batchNormalization({})],
  ],
  layerNormalization: [
    sequence,
    (tf, start) => [tf.layers.dense({ units: 6, ...start }), tf.layers.layerNormalization({})],
  ],
  simpleRNN: [sequence, (tf, start) => [tf.layers.simpleRNN({ units: 3, ...start })]],
  lstm: [sequence, (tf, start) => [tf.layers.lstm({ units: 3, ...start })]],
  'lstm that returns its sequence': [
    sequence,
    (tf, start) => [tf.layers.lstm({ units: 3, returnSequences: true, ...start })],
  ],
  gru: [sequence, (tf, start) => [tf.layers.gru({ units: 3, ...start })]],
  bidirectional: [
    sequence,
    (tf, start) => [tf.layers.bidirectional({ layer: tf.layers.lstm({ units: 2, ...start }), mergeMode: 'concat' })],
  ],
  timeDistributed: [
    sequence,
    (tf, start) => [tf.layers.timeDistributed({ layer: tf.layers.dense({ units: 3, ...start }) })],
  ],
  prelu: [[4], (tf, start) => [tf.layers.dense({ units: 5, ...start }), tf.layers.prelu({})]],
};

/** The gradients by all weights, one after the other, of the mean square of what a model yields. */
function gradients(tf: TensorFlow, stack: readonly Layer[], input: Tensor): Tensor {
  const model = tf.sequential();
  for (const layer of stack) model.add(layer);
  const { grads } = tf.variableGrads(() => (model.apply(input, { training: true }) as Tensor).square().mean());
  model.dispose();
  return tf.concat(Object.values(grads).map((slope) => slope.flatten()));
}

test.each(Object.entries(models))('%s', async (_name, [inputShape, make]) => {
  await expectAgreement((tf) => {
    const input = tf.layers.inputLayer({ inputShape });
    return gradients(tf, [input, ...make(tf, seeded(tf))], tf.randomNormal([2, ...inputShape], 0, 1, 'float32', 6));
  });
});

test('embedding, LSTM and softmax, as in listing L11', async () => {
  await expectAgreement((tf) => {
    const start = seeded(tf);
    const stack = [
      tf.layers.embedding({ inputDim: 10, outputDim: 4, inputLength: 5, ...start }),
      tf.layers.lstm({ units: 3, ...start }),
      tf.layers.dense({ units: 3, activation: 'softmax', ...start }),
    ];
    return gradients(tf, stack, tf.tensor2d([1, 2, 3, 9, 0, 1, 1, 1, 0, 4], [2, 5], 'int32'));
  });
});
