/** Training as the course's chapters write it out: core operations, and a loop of `minimize`. */
import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import { examples, initialWeights, type Values } from '../examples.ts';
import { rates, type Job } from '../jobs/job.ts';
import { stages, type Stage } from '../stages.ts';
import type { Training } from '../training.ts';
import { block } from './block.ts';
import type { TensorFlow } from './prepare.ts';

export function looper(tf: TensorFlow, job: Job): Training['steps'] {
  const tensor = ({ values, shape }: Values): Tensor => tf.tensor(values, [...shape]);
  const weights = initialWeights(job).map((values) => tf.variable(tensor(values)));
  const { inputs, targets } = examples(job);
  const [x, y] = [tensor(inputs), tensor(targets)];
  const optimizer = job.optimiser === 'adam' ? tf.train.adam(rates.adam) : tf.train.sgd(rates.descent);
  const network = stages(job);

  const lossOf = (): Scalar => {
    const left: Tensor[] = [...weights];
    const output = network.reduce((value, stage) => apply(tf, value, left.splice(0, stage.weights.length), stage), x);
    return job.loss === 'binary' ? tf.losses.logLoss(y, output) : tf.losses.meanSquaredError(y, output);
  };
  return (count) => async () => {
    const losses: Scalar[] = [];
    for (let i = 0; i < count; i++) {
      const loss = optimizer.minimize(lossOf, true, weights);
      if (loss !== null) losses.push(loss);
    }
    const mean = tf.tidy(() => tf.mean(tf.stack(losses)));
    tf.dispose(losses);
    const [value = Number.NaN] = await mean.data();
    mean.dispose();
    return value;
  };
}

function apply(tf: TensorFlow, x: Tensor, weights: readonly Tensor[], stage: Stage): Tensor {
  const { layer } = stage;
  if (layer.kind === 'block') return block(tf, x, weights, stage);
  const [kernel, bias] = weights;
  if (layer.kind !== 'dense' || kernel === undefined || bias === undefined)
    throw new Error(`A loop trains no such layer: ${layer.kind}`);
  const z = tf.add(tf.matMul(x, kernel), bias);
  return layer.activation === 'linear' ? z : tf[layer.activation](z);
}
