/**
 * The losses of classification by one kernel forward and one back: `tf.losses.softmaxCrossEntropy`, the categorical losses of
 * `tf.layers` in what `compile` sets up, and the gradient of softmax. Each falls back to the library's own wherever its kernel
 * does not fit, and inside a gradient of a gradient, which these kernels have not.
 */
import {
  customGrad,
  engine,
  getGradient,
  losses,
  registerGradient,
  Softmax,
  Tensor,
  type GradSaveFunc,
  type NamedTensorMap,
  type SoftmaxAttrs,
} from '@tensorflow/tfjs-core';
import { LayersModel } from '@tensorflow/tfjs-layers';
// Not the library's public part: the functions by which `compile` knows a loss.
import {
  binaryCrossentropy,
  categoricalCrossentropy,
  sparseCategoricalCrossentropy,
} from '@tensorflow/tfjs-layers/dist/losses';
import { binaryLossOf, fuseBinaryLosses } from './binary-losses.ts';
import { hasKernel } from './has-kernel.ts';
import { rowKernels, type RowKernel } from './row-kernels.ts';

let replaced = false;

/** From now on losses are computed by the row kernels where the active back end has them. Once is enough. */
export function fuseLosses(): void {
  if (replaced) return;
  replaced = true;
  replaceSoftmaxGradient();
  replaceSoftmaxCrossEntropy();
  fuseBinaryLosses();
  replaceCompiled();
}

function replaceSoftmaxGradient(): void {
  const original = getGradient(Softmax);
  registerGradient({
    ...original,
    gradFunc(dy, saved, attrs) {
      const [y] = saved;
      const { dim } = attrs as unknown as SoftmaxAttrs;
      if (
        y === undefined ||
        Array.isArray(dy) ||
        dim !== y.rank - 1 ||
        !usable([rowKernels.softmaxGradient], last(y), 0)
      )
        return original.gradFunc(dy, saved, attrs);
      return { logits: () => run(rowKernels.softmaxGradient, { y, dy }) };
    },
  });
}

function replaceSoftmaxCrossEntropy(): void {
  const original = losses.softmaxCrossEntropy;
  const pair = [rowKernels.softmaxCrossEntropy, rowKernels.softmaxCrossEntropyGradient] as const;
  losses.softmaxCrossEntropy = <T extends Tensor, O extends Tensor>(
    ...given: Parameters<typeof losses.softmaxCrossEntropy<T, O>>
  ): O => {
    const [labels, logits, weights, smoothing = 0, reduction] = given;
    const fits = isReal(labels) && isFloat(logits) && logits.rank > 0 && sameShape(labels, logits) && smoothing === 0;
    if (!fits || !usable(pair, last(logits), 1)) return original<T, O>(...given);
    const rows = customGrad((...inputs) => {
      const [y, z, save] = inputs as [Tensor, Tensor, GradSaveFunc];
      save([y, z]);
      const gradFunc = (dy: Tensor, saved: Tensor[]): Tensor[] => {
        const [left, right] = saved as [Tensor, Tensor];
        const gradient = run(pair[1], { labels: left, logits: right, dy });
        // What the library says the gradient by the labels is.
        return [gradient.neg(), gradient];
      };
      return { value: run(pair[0], { labels: y, logits: z }), gradFunc };
    })(labels, logits);
    return losses.computeWeightedLoss<Tensor, O>(rows, weights, reduction);
  };
}

type Loss = (target: Tensor, output: Tensor) => Tensor;

/** `compile` finds its losses by name or by themselves, so they are exchanged after it has done its work. */
function replaceCompiled(): void {
  const original = Reflect.get(LayersModel.prototype, 'compile');
  LayersModel.prototype.compile = function (this: LayersModel, args): void {
    original.call(this, args);
    this.lossFunctions = this.lossFunctions.map((loss) => fusedLosses.get(loss) ?? loss);
  };
}

const fusedLosses = new Map<Loss, Loss>([
  [binaryCrossentropy, (target, output) => binaryLossOf(target, output) ?? binaryCrossentropy(target, output)],
  [
    categoricalCrossentropy,
    fusedLoss(categoricalCrossentropy, [rowKernels.crossentropy, rowKernels.crossentropyGradient], (target, output) =>
      sameShape(target, output),
    ),
  ],
  [
    sparseCategoricalCrossentropy,
    fusedLoss(
      sparseCategoricalCrossentropy,
      [rowKernels.sparseCrossentropy, rowKernels.sparseCrossentropyGradient],
      // Of one class the library makes an error.
      (target, output) => last(output) > 1 && target.size * last(output) === output.size,
    ),
  ],
]);

function fusedLoss(
  original: Loss,
  [forward, back]: readonly [RowKernel, RowKernel],
  fits: (target: Tensor, output: Tensor) => boolean,
): Loss {
  return (target, output) => {
    const usual = isReal(target) && isFloat(output) && output.rank > 1 && fits(target, output);
    if (!usual || !usable([forward, back], last(output), 1)) return original(target, output);
    return customGrad((...inputs) => {
      const [probabilities, save] = inputs as [Tensor, GradSaveFunc];
      save([target, probabilities]);
      const gradFunc = (dy: Tensor, saved: Tensor[]): Tensor => {
        const [targets, given] = saved as [Tensor, Tensor];
        return run(back, { targets, probabilities: given, dy });
      };
      return { value: run(forward, { targets: target, probabilities }), gradFunc };
    })(output);
  };
}

/** On a graphics card each number of a row is computed by going over the row; longer ones take too long. */
const mostClasses = 512;

/** @param depth how many gradients may be under way around it */
function usable(kernels: readonly RowKernel[], classes: number, depth: number): boolean {
  const { backendName, state } = engine();
  if (state.gradientDepth > depth || (classes > mostClasses && backendName.startsWith('webg'))) return false;
  return kernels.every(({ name }) => hasKernel(name, backendName));
}

function run({ name }: RowKernel, inputs: NamedTensorMap): Tensor {
  return engine().runKernel(name, inputs);
}

/** The library takes arrays as well; those are left to it. */
function isReal(given: unknown): given is Tensor {
  return given instanceof Tensor && given.dtype !== 'complex64' && given.dtype !== 'string';
}

function isFloat(given: unknown): given is Tensor {
  return given instanceof Tensor && given.dtype === 'float32';
}

function last({ shape }: Tensor): number {
  return shape.at(-1) ?? 0;
}

function sameShape(a: Tensor, b: Tensor): boolean {
  return a.rank === b.rank && a.shape.every((side, axis) => side === b.shape[axis]);
}
