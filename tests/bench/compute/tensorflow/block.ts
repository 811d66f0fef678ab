import type { Tensor } from '@tensorflow/tfjs-core';
import type { Stage } from '../stages.ts';
import type { TensorFlow } from './prepare.ts';

/** A Transformer block in core operations: x [batch, length, width] → the same shape. */
export function block(tf: TensorFlow, x: Tensor, weights: readonly Tensor[], { layer, input }: Stage): Tensor {
  if (layer.kind !== 'block') throw new Error(`No block: ${layer.kind}`);
  const [gain1, shift1, query, key, value, mix, gain2, shift2, kernel1, bias1, kernel2, bias2] = weights;
  const [length = 1, width = 1] = input;
  const { heads } = layer;

  const norm = (t: Tensor, gain: Tensor | undefined, shift: Tensor | undefined): Tensor => {
    const { mean, variance } = tf.moments(t, -1, true);
    const standard = tf.mul(tf.sub(t, mean), tf.rsqrt(tf.add(variance, 1e-5)));
    return tf.add(tf.mul(standard, gain ?? 1), shift ?? 0);
  };
  const times = (t: Tensor, kernel: Tensor | undefined): Tensor => {
    const rows = tf.reshape(t, [-1, t.shape.at(-1) ?? 1]);
    return kernel === undefined ? rows : tf.matMul(rows, kernel);
  };
  const split = (t: Tensor): Tensor => tf.transpose(tf.reshape(t, [-1, length, heads, width / heads]), [0, 2, 1, 3]);

  const normed = norm(x, gain1, shift1);
  const scores = tf.matMul(split(times(normed, query)), split(times(normed, key)), false, true);
  const shares = tf.softmax(tf.mul(scores, 1 / Math.sqrt(width / heads)));
  const mixed = tf.transpose(tf.matMul(shares, split(times(normed, value))), [0, 2, 1, 3]);
  const attended = tf.add(x, tf.reshape(times(tf.reshape(mixed, [-1, width]), mix), x.shape));
  const hidden = tf.relu(tf.add(times(norm(attended, gain2, shift2), kernel1), bias1 ?? 0));
  return tf.add(attended, tf.reshape(tf.add(times(hidden, kernel2), bias2 ?? 0), x.shape));
}
