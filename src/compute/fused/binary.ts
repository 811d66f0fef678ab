/**
 * The losses of yes-or-no questions, number by number: each in one pass, its gradient in another. The formulas are those of
 * TensorFlow.js 4.22, clipping included.
 */
import { clip, within, type RowPass } from './crossentropy.ts';
import type { Numbers } from './rule.ts';

const none: Numbers = [];
/** What TensorFlow.js adds to a probability before it takes the logarithm. */
export const logLossEpsilon = 1e-7;

const each =
  (compute: (label: number, prediction: number, slope: number) => number): RowPass =>
  ([labels = none, predictions = none, dy = none], _classes, out) => {
    for (let i = 0; i < out.length; i++) out[i] = compute(labels[i] ?? NaN, predictions[i] ?? NaN, dy[i] ?? NaN);
  };

/** Binary cross-entropy (F11) of probabilities, ε added: −y ln(p + ε) − (1 − y) ln(1 − p + ε). */
export const logLoss = each((y, p) => -y * Math.log(p + logLossEpsilon) - (1 - y) * Math.log(1 - p + logLossEpsilon));
export const logLossGradient = each(
  (y, p, slope) => slope * ((1 - y) / (1 - p + logLossEpsilon) - y / (p + logLossEpsilon)),
);

/** Binary cross-entropy of logits: max(z, 0) − yz + ln(1 + e^−|z|). */
export const sigmoidCrossEntropy = each((y, z) => Math.max(z, 0) - y * z + Math.log1p(Math.exp(-Math.abs(z))));
export const sigmoidCrossEntropyGradient = each((y, z, slope) => slope * (1 / (1 + Math.exp(-z)) - y));

/** Binary cross-entropy of probabilities, clipped as `tf.layers` does. */
export const binaryCrossentropy = each((y, p) => -y * Math.log(clip(p)) - (1 - y) * Math.log(1 - clip(p)));
export const binaryCrossentropyGradient = each(
  (y, p, slope) => (slope * within(p) * (clip(p) - y)) / (clip(p) * (1 - clip(p))),
);
