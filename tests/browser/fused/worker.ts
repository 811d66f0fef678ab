/** Takes fused steps on a back end and compares them with float64, and losses with the plain back end's. */
import type { Rank, Tensor4D } from '@tensorflow/tfjs-core';
import { runDropout } from '../../../src/compute/fused/dropout.ts';
import { hasKernel } from '../../../src/compute/fused/has-kernel.ts';
import { areLayersOn } from '../../../src/compute/fused/layer-kernels.ts';
import { rowKernels } from '../../../src/compute/fused/row-kernels.ts';
import { rules } from '../../../src/compute/fused/rules.ts';
import { loadTensorFlow, type TensorFlow } from '../../../src/compute/load.ts';
import { isInPlace } from '../../../src/compute/replace.ts';
import { replacements } from '../../../src/compute/replacements.ts';
import type { Backend } from '../../../src/protocol/messages.ts';
import { layerCases } from '../../unit/compute/fused/layer-cases.ts';
import { cases, type Case } from '../../unit/compute/fused/loss-cases.ts';
import { errorOf, kinds, shapes } from '../../unit/compute/fused/steps.ts';

export interface Question {
  readonly root: string;
  readonly backend: Backend;
}

export interface Report {
  /** Kernels that were found wrong and switched off. */
  readonly off: readonly string[];
  /** The largest error of each optimiser over all shapes, of each loss and of each layer. */
  readonly errors: readonly (readonly [what: string, error: number])[];
  /** What is held before many training steps, and after them. */
  readonly held: readonly [before: object, after: object];
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void compare(data).then(postMessage, (error: unknown) => postMessage(String(error)));
});
postMessage('ready');

async function compare({ root, backend }: Question): Promise<Report> {
  const loaded = await loadTensorFlow({ root, choice: backend, fetch: globalThis.fetch.bind(globalThis) });
  if (loaded.backend !== backend) throw new Error(loaded.refused.map(({ reason }) => reason.en).join(', '));
  const errors: [string, number][] = [];
  for (const kind of kinds) {
    const found: number[] = [];
    for (const shape of shapes) found.push(await errorOf(loaded.tf, kind, shape));
    errors.push([kind.rule, Math.max(...found)]);
  }
  const names = [...[...rules, ...Object.values(rowKernels)].map(({ name }) => name), 'ReluGradient', 'Dropout'];
  const off = names.filter((name) => !hasKernel(name, backend));
  if (!areLayersOn()) off.push('layers');
  const held = await heldWhileTraining(loaded.tf);
  const missing = replacements.filter((one) => one.backend === backend && !isInPlace(one));
  off.push(...missing.map(({ name }) => name));
  const here = await computeAll(loaded.tf, common);
  await loaded.tf.setBackend('cpu');
  const plain = await computeAll(loaded.tf, common);
  common.forEach(({ name }, i) => errors.push([name, difference(here[i] ?? [], plain[i] ?? [])]));
  return { off, errors, held };
}

/** Rows by their segments, some of them twice, some of none; as the gradient of an embedding has them; with numbers that are not finite. */
const segments: Case = {
  name: 'segments',
  compute: (tf) => [
    ...[[7], [7, 1], [7, 3], [7, 2, 5]].map((shape) => {
      const x = tf
        .range(
          0,
          shape.reduce((product, side) => product * side, 1),
        )
        .reshape(shape);
      return tf.unsortedSegmentSum(x, tf.tensor1d([4, 0, 4, -1, 2, 0, 4], 'int32'), 6);
    }),
    tf.unsortedSegmentSum(
      tf.tensor2d([NaN, 1, 3, -Infinity, Infinity, 2, 4, Infinity], [4, 2]),
      tf.tensor1d([0, 1, 2, 2], 'int32'),
      4,
    ),
  ],
};

/** Over leading axes and others, of few rows and of more than one thread takes; with numbers that are not finite, and cast ones. */
const sums: Case = {
  name: 'sums',
  compute: (tf) => [
    ...[1, 7, 8, 21, 1025].map((rows) => tf.randomNormal([rows, 3], 0, 1, 'float32', rows).sum(0)),
    ...[[0], [1], [2], [0, 1], [1, 0], [0, 2], [0, 1, 2]].map((axes) =>
      tf.randomNormal([4, 5, 67], 0, 1, 'float32', 1).sum(axes),
    ),
    tf.randomNormal([4, 5, 6], 0, 1, 'float32', 2).sum([0, 1], true),
    tf.tensor2d([1, NaN, 2, Infinity, 3, -Infinity, 4, Infinity], [2, 4]).sum(0),
    tf.tensor2d([1, 2, 3, 4], [2, 2], 'int32').cast('float32').sum(0),
    tf.tensor2d([1, 2, 3, 4], [2, 2], 'int32').sum(0),
    ...[tf.zeros([0, 3]).sum(0), tf.zeros([3, 0]).sum(0), tf.zeros([2, 0, 3]).sum([0, 1], true)],
  ],
};

/** Of one picture and several, with strides, padding and filters larger than the picture; with numbers that are not finite. */
const filterGradients: Case = {
  name: 'gradients of filters',
  compute: (tf) => [
    ...(
      [
        [[1, 1, 1, 1], [1, 1, 1, 1], 1, 'valid'],
        [[3, 7, 7, 2], [3, 3, 2, 5], 1, 'same'],
        [[2, 9, 6, 3], [2, 5, 3, 4], 3, 'same'],
        [[1, 11, 9, 5], [4, 1, 5, 8], 3, 'valid'],
        [[2, 3, 3, 2], [5, 5, 2, 3], 1, 'same'],
        [[40, 6, 5, 1], [3, 2, 1, 7], [2, 1], 2],
      ] as const
    ).map(([shape, filterShape, stride, pad]) => {
      const x = tf.randomNormal<Rank.R4>([...shape], 0, 1, 'float32', 1);
      const filter = tf.randomNormal<Rank.R4>([...filterShape], 0, 1, 'float32', 2);
      const strides = typeof stride === 'number' ? stride : ([stride[0], stride[1]] as [number, number]);
      return tf.grad((weights) => tf.conv2d(x, weights as Tensor4D, strides, pad).square())(filter);
    }),
    tf.grad((weights) =>
      tf.conv2d(tf.tensor4d([1, NaN, 2, 3, Infinity, 4], [1, 2, 3, 1]), weights as Tensor4D, 1, 'valid'),
    )(tf.ones([1, 2, 1, 2])),
  ],
};

/** Of few numbers and more, in all four ways of lying; with numbers that are not finite, and cast ones. */
const products: Case = {
  name: 'products',
  compute: (tf) => [
    ...[
      [1, 1, 1],
      [32, 2, 3],
      [16, 32, 8],
      [16, 33, 8],
      [43, 5, 3],
    ].flatMap(([rows = 1, inner = 1, columns = 1]) =>
      [0, 1, 2, 3].map((way) => {
        const [left, right] = [(way & 1) > 0, (way & 2) > 0];
        const a = tf.randomNormal(left ? [inner, rows] : [rows, inner], 0, 1, 'float32', 1);
        const b = tf.randomNormal(right ? [columns, inner] : [inner, columns], 0, 1, 'float32', 2);
        return tf.matMul(a, b, left, right);
      }),
    ),
    tf.matMul(tf.tensor2d([1, NaN, 2, Infinity], [2, 2]), tf.tensor2d([1, 2, 3, 4], [2, 2])),
    tf.matMul(tf.tensor2d([1, 2, 3, 4], [2, 2], 'int32').cast('float32'), tf.ones([2, 2])),
    tf.matMul(tf.randomNormal([2, 3, 4], 0, 1, 'float32', 3), tf.randomNormal([2, 4, 2], 0, 1, 'float32', 4)),
    tf.matMul(tf.zeros([0, 3]), tf.zeros([3, 2])),
    tf.fused.matMul({
      a: tf.ones([3, 2]),
      b: tf.ones([2, 3]),
      bias: tf.tensor2d([1, 2, 3], [3, 1]),
      activation: 'relu',
    }),
  ],
};

const common: readonly Case[] = [
  segments,
  filterGradients,
  sums,
  products,
  ...cases,
  ...layerCases.slice(0, 12),
  { name: 'dropout', compute: (tf) => [runDropout(tf.ones([5, 67]), { rate: 0.3, seed: 0x9abcdef0 })] },
];

async function computeAll(tf: TensorFlow, all: readonly Case[]): Promise<number[][]> {
  const results: number[][] = [];
  for (const { compute } of all) results.push(await numbers(tf, compute));
  return results;
}

/** Tensors, bytes and the graphics card's memory, once the pools that back ends keep have filled. */
async function heldWhileTraining(tf: TensorFlow): Promise<[object, object]> {
  const { layers } = tf;
  const model = tf.sequential({
    layers: [
      layers.conv2d({ inputShape: [6, 6, 1], filters: 2, kernelSize: 3, activation: 'relu' }),
      layers.flatten(),
      layers.dropout({ rate: 0.2 }),
      layers.dense({ units: 4, activation: 'softmax' }),
    ],
  });
  model.compile({ optimizer: tf.train.adam(), loss: 'categoricalCrossentropy' });
  const [x, y] = [tf.ones([4, 6, 6, 1]), tf.oneHot(tf.tensor1d([0, 1, 2, 3], 'int32'), 4)];
  const steps = async (count: number): Promise<object> => {
    for (let i = 0; i < count; i++) await model.trainOnBatch(x, y);
    return { ...tf.memory() };
  };
  const before = await steps(10);
  const after = await steps(40);
  model.dispose();
  tf.dispose([x, y]);
  return [before, after];
}

async function numbers(tf: TensorFlow, compute: Case['compute']): Promise<number[]> {
  const results = tf.tidy(() => compute(tf));
  return (await Promise.all(results.map(async (result) => Array.from(await result.data())))).flat();
}

/** Relative where the numbers are large; where one is not finite, the other must be the same. */
function difference(got: readonly number[], wanted: readonly number[]): number {
  if (got.length !== wanted.length) return Infinity;
  const scale = Math.max(1, ...wanted.filter(Number.isFinite).map(Math.abs));
  return Math.max(
    0,
    ...wanted.map((value, i) => (Object.is(value, got[i]) ? 0 : Math.abs(value - (got[i] ?? NaN)) / scale)),
  );
}
