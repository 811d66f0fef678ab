/** Training as the course's projects do it: a layers model, compiled, and `fit`. */
import type { layers } from '@tensorflow/tfjs-layers';
import { examples, initialWeights, type Values } from '../examples.ts';
import { rates, type Job, type Layer } from '../jobs/job.ts';
import type { Training } from '../training.ts';
import type { TensorFlow } from './prepare.ts';

type ModelLayer = layers.Layer;

const losses = {
  binary: 'binaryCrossentropy',
  categories: 'sparseCategoricalCrossentropy',
  squares: 'meanSquaredError',
} as const satisfies Record<Job['loss'], string>;

export function fitter(tf: TensorFlow, job: Job): Training['steps'] {
  const model = tf.sequential();
  job.layers.forEach((layer, i) => model.add(layerOf(tf, layer, i === 0 ? { inputShape: [...job.input] } : {})));
  model.setWeights(initialWeights(job).map(({ values, shape }) => tf.tensor(values, [...shape])));
  const optimizer = job.optimiser === 'adam' ? tf.train.adam(rates.adam) : tf.train.sgd(rates.descent);
  model.compile({ optimizer, loss: losses[job.loss] });
  const { inputs, targets } = examples(job);
  const repeated = ({ values, shape: [batch = 1, ...rest] }: Values, count: number) =>
    tf.tile(tf.tensor(values, [batch, ...rest]), [count, ...rest.map(() => 1)]);

  let data: { readonly count: number; readonly tensors: ReturnType<typeof repeated>[] } = { count: 0, tensors: [] };
  return (count) => {
    if (data.count !== count) {
      tf.dispose(data.tensors);
      data = { count, tensors: [inputs, targets].map((values) => tf.tidy(() => repeated(values, count))) };
    }
    const [x, y] = data.tensors;
    if (x === undefined || y === undefined) throw new Error('No data');
    return async () => {
      const { history } = await model.fit(x, y, {
        batchSize: job.batch,
        shuffle: false,
        verbose: 0,
        // Without it TensorFlow.js as it comes would wait for the screen's next frame now and then.
        yieldEvery: 'never',
      });
      return Number(history['loss']?.[0]);
    };
  };
}

function layerOf(tf: TensorFlow, layer: Layer, first: { inputShape?: number[] }): ModelLayer {
  const kernelInitializer = 'zeros';
  switch (layer.kind) {
    case 'dense':
      return tf.layers.dense({ units: layer.units, activation: layer.activation, kernelInitializer, ...first });
    case 'convolution':
      return tf.layers.conv2d({
        filters: layer.filters,
        kernelSize: layer.side,
        activation: 'relu',
        kernelInitializer,
        ...first,
      });
    case 'pool':
      return tf.layers.maxPooling2d({ poolSize: 2, ...first });
    case 'flatten':
      return tf.layers.flatten(first);
    case 'dropout':
      return tf.layers.dropout({ rate: layer.rate, ...first });
    case 'embedding':
      return tf.layers.embedding({
        inputDim: layer.words,
        outputDim: layer.width,
        embeddingsInitializer: kernelInitializer,
        ...first,
      });
    case 'lstm':
      return tf.layers.lstm({
        units: layer.units,
        recurrentActivation: 'sigmoid',
        kernelInitializer,
        recurrentInitializer: kernelInitializer,
        ...first,
      });
    case 'block':
      throw new Error('TensorFlow.js has no such layer; a loop trains it.');
  }
}
