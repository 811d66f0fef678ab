/** Whether the kernel of a pass over rows agrees with float64 on the active back end. */
import { engine, tensor, tidy, type NamedTensorMap, type Tensor } from '@tensorflow/tfjs-core';
import {
  binaryCrossEntropy,
  binaryCrossEntropyGradient,
  crossEntropy,
  crossEntropyGradient,
  sigmoidCrossEntropy,
  sigmoidCrossEntropyGradient,
  softmax,
  softmaxCrossEntropy,
  softmaxCrossEntropyGradient,
} from '../../nn/losses.ts';
import { random } from '../../nn/random.ts';
import type { RowKernel } from './row-kernels.ts';
import { rowShaders } from './row-shaders.ts';

/** Largest error accepted, relative to the largest number. Float32 stays below 10⁻⁶. */
const tolerance = 1e-5;
const rows = 13;
/** Graphics back ends compute the gradients of long rows in two steps. */
const [short, long] = [7, 19];

/** One row: what each input holds of it. */
interface Row {
  readonly labels: readonly number[];
  readonly targets: readonly number[];
  readonly number: number;
  readonly logits: readonly number[];
  readonly probabilities: readonly number[];
  readonly slopes: readonly number[];
  readonly dy: number;
}

/** Kernel → what it must yield for a row. */
const references: Readonly<Record<string, (row: Row) => readonly number[]>> = {
  LogLoss: ({ labels, probabilities }) => labels.map((y, i) => binaryCrossEntropy([y], [probabilities[i] ?? NaN])),
  LogLossGradient: (row) => binarySlopes(row, 'probabilities', binaryCrossEntropyGradient),
  SigmoidCrossEntropy: ({ labels, logits }) => labels.map((y, i) => sigmoidCrossEntropy([y], [logits[i] ?? NaN])),
  SigmoidCrossEntropyGradient: (row) => binarySlopes(row, 'logits', sigmoidCrossEntropyGradient),
  BinaryCrossentropy: ({ labels, probabilities }) =>
    labels.map((y, i) => binaryCrossEntropy([y], [probabilities[i] ?? NaN])),
  BinaryCrossentropyGradient: (row) => binarySlopes(row, 'probabilities', binaryCrossEntropyGradient),
  SoftmaxCrossEntropy: ({ labels, logits }) => [softmaxCrossEntropy(labels, logits)],
  SoftmaxCrossEntropyGradient: ({ labels, logits, dy }) =>
    softmaxCrossEntropyGradient(labels, logits).map((slope) => dy * slope),
  Crossentropy: ({ labels, probabilities }) => [crossEntropy(labels, shares(probabilities))],
  CrossentropyGradient: ({ labels, probabilities, dy }) => throughShares(labels, probabilities, dy),
  SparseCrossentropy: ({ targets, probabilities }) => [crossEntropy(targets, shares(probabilities))],
  SparseCrossentropyGradient: ({ targets, probabilities, dy }) => throughShares(targets, probabilities, dy),
  SoftmaxGradient({ logits, slopes }) {
    const y = softmax(logits);
    // The Jacobian of softmax: ∂yᵢ/∂zⱼ = yᵢ (1 if i = j, else 0, less yⱼ).
    return y.map((yj, j) =>
      slopes.reduce((sum, slope, i) => sum + slope * (y[i] ?? NaN) * ((i === j ? 1 : 0) - yj), 0),
    );
  },
};

function binarySlopes(
  { labels, slopes, ...row }: Row,
  by: 'probabilities' | 'logits',
  gradient: typeof binaryCrossEntropyGradient,
): number[] {
  return labels.map((y, i) => (slopes[i] ?? NaN) * (gradient([y], [row[by][i] ?? NaN])[0] ?? NaN));
}

function shares(probabilities: readonly number[]): number[] {
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  return probabilities.map((p) => p / total);
}

/** The gradient of the cross-entropy by numbers that are divided by their sum first. */
function throughShares(target: readonly number[], probabilities: readonly number[], dy: number): number[] {
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  const q = shares(probabilities);
  const steep = crossEntropyGradient(target, q);
  const along = steep.reduce((sum, slope, i) => sum + slope * (q[i] ?? NaN), 0);
  return steep.map((slope) => (dy * (slope - along)) / total);
}

/** Leaves no tensor behind. @throws what the kernel throws */
export async function rowsAgree(kernel: RowKernel): Promise<boolean> {
  const lengths = rowShaders[kernel.name]?.row === undefined ? [short] : [short, long];
  for (const classes of lengths) if (!(await agreesOf(kernel, classes))) return false;
  return true;
}

async function agreesOf(kernel: RowKernel, classes: number): Promise<boolean> {
  const given = Array.from({ length: rows }, (_, i) => drawRow(i, classes));
  const all = (of: (row: Row) => readonly number[]): Tensor =>
    tensor(Float32Array.from(given.flatMap(of)), [rows, classes]);
  const each = (of: (row: Row) => number): Tensor => tensor(Float32Array.from(given.map(of)), [rows]);
  const result = tidy(() => {
    const inputs: Readonly<Record<string, () => Tensor>> = {
      labels: () => all(({ labels }) => labels),
      logits: () => all(({ logits }) => logits),
      probabilities: () => all(({ probabilities }) => probabilities),
      targets: () => (kernel.inputs['targets'] === 'one' ? each(({ number }) => number) : all(({ labels }) => labels)),
      predictions: () =>
        all(({ logits, probabilities }) => (kernel.name.startsWith('Sigmoid') ? logits : probabilities)),
      y: () => all(({ logits }) => softmax(logits)),
      dy: () => (kernel.inputs['dy'] === 'all' ? all(({ slopes }) => slopes) : each(({ dy }) => dy)),
    };
    const named: NamedTensorMap = {};
    for (const name of Object.keys(kernel.inputs)) named[name] = inputs[name]?.() ?? tensor([]);
    return engine().runKernel<Tensor>(kernel.name, named);
  });
  const got = await result.data();
  result.dispose();
  const wanted = given.flatMap((row) => references[kernel.name]?.(row) ?? [NaN]);
  const errors = wanted.map((value, i) => Math.abs(value - (got[i] ?? NaN)));
  return got.length === wanted.length && Math.max(...errors) <= tolerance * Math.max(...wanted.map(Math.abs));
}

/** Rounded to float32, so that both sides start from the same numbers. */
function drawRow(i: number, classes: number): Row {
  const source = random(i);
  const draw = (low: number, high: number): number[] =>
    Array.from({ length: classes }, () => Math.fround(low + (high - low) * source()));
  const number = i % classes;
  return {
    labels: shares(draw(0, 1)).map(Math.fround),
    targets: Array.from({ length: classes }, (_, k) => (k === number ? 1 : 0)),
    number,
    logits: draw(-4, 4),
    probabilities: draw(0.05, 0.9),
    slopes: draw(-1, 1),
    dy: Math.fround(0.5 + source()),
  };
}
