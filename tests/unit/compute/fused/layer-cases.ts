/** Layers with their gradients in training, computed on the active back end. */
import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import type { TensorFlow } from '../../../../src/compute/load.ts';
import type { Case } from './loss-cases.ts';

type Layer = Parameters<ReturnType<TensorFlow['sequential']>['add']>[0];

export interface LayerCase extends Case {
  /** Batch first. */
  readonly input: readonly number[];
  readonly make: (tf: TensorFlow) => Layer;
}

/** Initial weights that are the same on all back ends. */
const seeded = (tf: TensorFlow) => ({
  kernelInitializer: tf.initializers.randomNormal({ mean: 0, stddev: 0.5, seed: 1 }),
  biasInitializer: tf.initializers.randomNormal({ mean: 0, stddev: 0.5, seed: 2 }),
});

/** What a layer yields, and the slopes of the mean of its squares by its weights and by its input. */
function layerCase(name: string, input: readonly number[], make: LayerCase['make']): LayerCase {
  return {
    name,
    input,
    make,
    compute(tf) {
      const layer = make(tf);
      const x = tf.randomNormal([...input], 0, 1, 'float32', 3);
      layer.apply(x);
      const y = (data: Tensor) => layer.apply(data, { training: true }) as Tensor;
      const loss = (data: Tensor) => y(data).square().mean().asScalar();
      const weights = layer.trainableWeights.map((weight) => weight.read() as Variable);
      const { grads } = tf.variableGrads(() => loss(x), weights);
      const all = [y(x), ...Object.values(grads), tf.grad(loss)(x)];
      layer.dispose();
      return all;
    },
  };
}

type Activation = 'relu' | 'linear' | 'softmax' | 'tanh';

export function dense(activation: Activation, input: readonly number[]): LayerCase {
  return layerCase(`dense, ${activation}, of ${input.join(' × ')}`, input, (tf) =>
    tf.layers.dense({ units: 7, activation, inputShape: input.slice(1), ...seeded(tf) }),
  );
}

export function convolution(input: readonly number[], options: object): LayerCase {
  return layerCase(`convolution of ${input.join(' × ')}, ${JSON.stringify(options)}`, input, (tf) =>
    tf.layers.conv2d({
      ...{ filters: 5, kernelSize: 3, activation: 'relu', inputShape: input.slice(1) },
      ...seeded(tf),
      ...options,
    }),
  );
}

export const layerCases: readonly LayerCase[] = [
  dense('relu', [4, 3]),
  dense('relu', [1, 1]),
  dense('relu', [33, 17]),
  dense('linear', [4, 3]),
  dense('softmax', [4, 3]),
  dense('tanh', [5, 3]),
  dense('relu', [2, 3, 4]),
  convolution([2, 7, 6, 3], {}),
  convolution([1, 5, 5, 1], { padding: 'same' }),
  convolution([3, 9, 8, 2], { strides: 2, padding: 'same' }),
  convolution([2, 9, 8, 2], { strides: [2, 1], kernelSize: [1, 4] }),
  convolution([2, 6, 6, 3], { activation: 'linear' }),
  convolution([2, 6, 6, 3], { activation: 'sigmoid' }),
  convolution([2, 6, 6, 3], { useBias: false }),
];
