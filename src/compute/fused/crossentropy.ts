/**
 * The loss functions of classification, row by row: the loss of each row in one pass, its gradient in another. Rows are a
 * tensor's last axis; `classes` numbers each. The formulas are those of TensorFlow.js 4.22, clipping included.
 */
import type { Numbers } from './rule.ts';

/** Computes `out` from the inputs; both are row-major. */
export type RowPass = (inputs: readonly Numbers[], classes: number, out: Float32Array) => void;

const none: Numbers = [];

/** The ε of `tf.layers`: probabilities are clipped to [ε, 1 − ε]. */
const least = 1e-7;
const most = 1 - least;

export const clip = (p: number): number => (p < least ? least : p > most ? most : p);
/** Its slope. */
export const within = (p: number): number => (p >= least && p <= most ? 1 : 0);

/** Softmax cross-entropy (F31): [labels, logits] → −Σ y · (z − ln Σ e^z) for each row. */
export const softmaxCrossEntropy: RowPass = ([labels = none, logits = none], classes, out) => {
  for (let row = 0; row < out.length; row++) {
    const start = row * classes;
    const logSum = logSumExp(logits, start, classes);
    let sum = 0;
    for (let i = start; i < start + classes; i++) sum -= ((logits[i] ?? 0) - logSum) * (labels[i] ?? 0);
    out[row] = sum;
  }
};

/** [labels, logits, slope of each row] → slope · (softmax(z) − y), the gradient where each row of labels adds up to 1. */
export const softmaxCrossEntropyGradient: RowPass = ([labels = none, logits = none, dy = none], classes, out) => {
  for (let start = 0; start < out.length; start += classes) {
    const slope = dy[start / classes] ?? 0;
    const logSum = logSumExp(logits, start, classes);
    for (let i = start; i < start + classes; i++)
      out[i] = slope * (Math.exp((logits[i] ?? 0) - logSum) - (labels[i] ?? 0));
  }
};

function logSumExp(logits: Numbers, start: number, classes: number): number {
  let largest = -Infinity;
  // Math.max keeps NaN.
  for (let i = start; i < start + classes; i++) largest = Math.max(largest, logits[i] ?? 0);
  let sum = 0;
  for (let i = start; i < start + classes; i++) sum += Math.exp((logits[i] ?? 0) - largest);
  return Math.log(sum) + largest;
}

/** Cross-entropy of probabilities (F17): [targets, probabilities] → −Σ y · ln p for each row, p divided by its sum and clipped. */
export const crossentropy: RowPass = ([targets = none, probabilities = none], classes, out) => {
  for (let row = 0; row < out.length; row++) {
    const start = row * classes;
    let total = 0;
    for (let i = start; i < start + classes; i++) total += probabilities[i] ?? 0;
    let sum = 0;
    for (let i = start; i < start + classes; i++)
      sum -= (targets[i] ?? 0) * Math.log(clip((probabilities[i] ?? 0) / total));
    out[row] = sum;
  }
};

/** [targets, probabilities, slope of each row] → gradient by the probabilities. */
export const crossentropyGradient: RowPass = ([targets = none, probabilities = none, dy = none], classes, out) => {
  for (let start = 0; start < out.length; start += classes) {
    const end = start + classes;
    const slope = dy[start / classes] ?? 0;
    let total = 0;
    for (let i = start; i < end; i++) total += probabilities[i] ?? 0;
    let along = 0;
    for (let i = start; i < end; i++) {
      const share = (probabilities[i] ?? 0) / total;
      const steep = (-slope * (targets[i] ?? 0) * within(share)) / clip(share);
      out[i] = steep;
      along += steep * share;
    }
    for (let i = start; i < end; i++) out[i] = ((out[i] ?? 0) - along) / total;
  }
};

/** The same with a class number for each row: its probability is clipped before it is divided, as well as after. */
export const sparseCrossentropy: RowPass = ([numbers = none, probabilities = none], classes, out) => {
  for (let row = 0; row < out.length; row++) {
    const start = row * classes;
    let total = 0;
    for (let i = start; i < start + classes; i++) total += clip(probabilities[i] ?? 0);
    const number = Math.floor(numbers[row] ?? 0);
    // No class of that number: all of its one-hot row is 0.
    const known = number >= 0 && number < classes;
    out[row] = known ? -Math.log(clip(clip(probabilities[start + number] ?? 0) / total)) : 0;
  }
};

/** [class numbers, probabilities, slope of each row] → gradient by the probabilities. */
export const sparseCrossentropyGradient: RowPass = (
  [numbers = none, probabilities = none, dy = none],
  classes,
  out,
) => {
  for (let start = 0; start < out.length; start += classes) {
    const row = start / classes;
    const number = Math.floor(numbers[row] ?? 0);
    if (!(number >= 0 && number < classes)) {
      out.fill(0, start, start + classes);
      continue;
    }
    let total = 0;
    for (let i = start; i < start + classes; i++) total += clip(probabilities[i] ?? 0);
    const share = clip(probabilities[start + number] ?? 0) / total;
    const steep = (-(dy[row] ?? 0) * within(share)) / clip(share);
    for (let i = start; i < start + classes; i++) {
      const direct = i === start + number ? steep : 0;
      out[i] = (within(probabilities[i] ?? 0) * (direct - steep * share)) / total;
    }
  }
};

/** [y = softmax(z), gradient by y] → gradient by z: y · (dy − Σ dy · y) in each row. */
export const softmaxGradient: RowPass = ([y = none, dy = none], classes, out) => {
  for (let start = 0; start < out.length; start += classes) {
    let along = 0;
    for (let i = start; i < start + classes; i++) along += (y[i] ?? 0) * (dy[i] ?? 0);
    for (let i = start; i < start + classes; i++) out[i] = (y[i] ?? 0) * ((dy[i] ?? 0) - along);
  }
};
