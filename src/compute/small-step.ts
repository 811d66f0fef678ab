/**
 * How long a step of a small network takes: on a graphics card, sending the work costs more than the work. The best of a few
 * stretches, since the first make programs.
 */
import type { Scalar } from '@tensorflow/tfjs-core';
import type { TensorFlow } from './load.ts';

/** Milliseconds after which no further stretch is begun. */
const enough = 30;
const [stretches, steps] = [8, 4];
const [batch, inputs, hidden] = [32, 2, 8];

/** Of a network of 2-8-1 with a batch of 32, by descent, on the active back end. Leaves no tensor behind. @returns milliseconds */
export async function measureSmallStep(tf: TensorFlow): Promise<number> {
  const [x, y] = [tf.ones([batch, inputs]), tf.ones([batch, 1])];
  const weights = [
    [inputs, hidden],
    [hidden, 1],
  ].map(([rows = 1, columns = 1], i) =>
    // Named, so that those of the reader's program are numbered as they would be without.
    tf.tidy(() => tf.fill([rows, columns], 0.1).variable(true, `small-step-${i}`)),
  );
  const optimiser = tf.train.sgd(0.01);
  const loss = (): Scalar => {
    const [first, second] = weights;
    if (first === undefined || second === undefined) throw new Error('A layer is missing');
    return tf.losses.meanSquaredError(y, tf.matMul(tf.relu(tf.matMul(x, first)), second));
  };
  const began = performance.now();
  let best = Infinity;
  try {
    for (let i = 0; i < stretches && (i < 2 || performance.now() - began < enough); i++) {
      const started = performance.now();
      for (let step = 0; step < steps; step++) optimiser.minimize(loss, false, weights);
      // The work is done when the numbers are there.
      await weights[0]?.data();
      best = Math.min(best, (performance.now() - started) / steps);
    }
  } finally {
    tf.dispose([x, y, weights]);
    optimiser.dispose();
  }
  return best;
}
