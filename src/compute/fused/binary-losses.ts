/**
 * The losses of yes-or-no questions by one kernel forward and one back: `tf.losses.logLoss`, `tf.losses.sigmoidCrossEntropy` and the
 * binary loss of `tf.layers`. Each falls back to the library's own wherever its kernel does not fit, and inside a gradient of a
 * gradient, which these kernels have not.
 */
import { add, engine, log, losses, mean, mul, neg, registerGradient, sub, Tensor } from '@tensorflow/tfjs-core';
import { isApart } from './apart.ts';
import { logLossEpsilon } from './binary.ts';
import { hasKernel } from './has-kernel.ts';
import { rowKernels, type RowKernel } from './row-kernels.ts';

interface Pair {
  readonly forward: RowKernel;
  readonly back: RowKernel;
  /** The slope of the loss by the label, which only programs of a peculiar kind ask for. */
  readonly byLabel: (prediction: Tensor) => Tensor;
}

const byProbability: Pair = {
  forward: rowKernels.logLoss,
  back: rowKernels.logLossGradient,
  byLabel: (p) => sub(log(sub(1 + logLossEpsilon, p)), log(add(p, logLossEpsilon))),
};
const byLogit: Pair = {
  forward: rowKernels.sigmoidCrossEntropy,
  back: rowKernels.sigmoidCrossEntropyGradient,
  byLabel: (z) => neg(z),
};
/** Of what a layer yields; its labels are data. */
const byOutput: Pair = {
  forward: rowKernels.binaryCrossentropy,
  back: rowKernels.binaryCrossentropyGradient,
  byLabel: (p) => sub(log(sub(1, p)), log(p)),
};

let replaced = false;

/** From now on these losses are computed by the row kernels where the active back end has them. Once is enough. */
export function fuseBinaryLosses(): void {
  if (replaced) return;
  replaced = true;
  [byProbability, byLogit, byOutput].forEach(addGradient);
  const { logLoss, sigmoidCrossEntropy } = losses;
  losses.logLoss = <T extends Tensor, O extends Tensor>(...given: Parameters<typeof logLoss<T, O>>): O => {
    const [labels, predictions, weights, epsilon = logLossEpsilon, reduction] = given;
    const loss = epsilon === logLossEpsilon ? lossOf(byProbability, labels, predictions) : null;
    return loss === null ? logLoss<T, O>(...given) : losses.computeWeightedLoss<Tensor, O>(loss, weights, reduction);
  };
  losses.sigmoidCrossEntropy = <T extends Tensor, O extends Tensor>(
    ...given: Parameters<typeof sigmoidCrossEntropy<T, O>>
  ): O => {
    const [labels, logits, weights, smoothing = 0, reduction] = given;
    const loss = smoothing === 0 ? lossOf(byLogit, labels, logits) : null;
    return loss === null
      ? sigmoidCrossEntropy<T, O>(...given)
      : losses.computeWeightedLoss<Tensor, O>(loss, weights, reduction);
  };
}

/** `compile`'s binary loss of each example, the mean over its outputs; null where the kernels do not fit. */
export function binaryLossOf(target: Tensor, output: Tensor): Tensor | null {
  const loss = lossOf(byOutput, target, output);
  return loss === null ? null : mean(loss, -1);
}

/** The loss of each number; null where the kernels do not fit. The library takes arrays as well; those are left to it. */
function lossOf({ forward, back }: Pair, labels: unknown, predictions: unknown): Tensor | null {
  const { backendName, state } = engine();
  if (!isTensor(labels) || !isTensor(predictions) || !areAlike(labels, predictions)) return null;
  if (isApart() || state.gradientDepth > 1) return null;
  if (![forward, back].every(({ name }) => hasKernel(name, backendName))) return null;
  return engine().runKernel<Tensor>(forward.name, { labels, predictions });
}

function isTensor(given: unknown): given is Tensor {
  return given instanceof Tensor;
}

function areAlike(labels: Tensor, predictions: Tensor): boolean {
  const areNumbers = !['complex64', 'string'].includes(labels.dtype) && predictions.dtype === 'float32';
  return areNumbers && labels.rank === predictions.rank && labels.shape.join() === predictions.shape.join();
}

function addGradient({ forward, back, byLabel }: Pair): void {
  registerGradient({
    kernelName: forward.name,
    inputsToSave: ['labels', 'predictions'],
    gradFunc(dy, saved) {
      const [labels, predictions] = saved as [Tensor, Tensor];
      return {
        labels: () => mul(dy as Tensor, byLabel(predictions)),
        predictions: () => engine().runKernel<Tensor>(back.name, { labels, predictions, dy: dy as Tensor }),
      };
    },
  });
}
