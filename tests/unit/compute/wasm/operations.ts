/** The operations that models are trained with, each as a function to be differentiated. */
import type { Tensor, Tensor1D, Tensor3D, Tensor4D, Tensor5D } from '@tensorflow/tfjs-core';
import type { TensorFlow } from '../../../../src/compute/load.ts';

/** What is differentiated, by each of its inputs in turn. */
export interface Operation {
  readonly shapes: readonly (readonly number[])[];
  readonly f: (tf: TensorFlow, ...inputs: Tensor[]) => Tensor;
}

const on = (shapes: readonly (readonly number[])[], f: Operation['f']): Operation => ({ shapes, f });
const table = [[4, 3]] as const;
const pictures = [[2, 6, 7, 3]] as const;
const sequence = [[2, 5, 4]] as const;
/** Of each number, for the functions that need positive ones, or small ones. */
const positive = (x: Tensor): Tensor => x.square().add(0.5);
const small = (x: Tensor): Tensor => x.tanh().mul(0.9);

const unary: Record<string, (tf: TensorFlow, x: Tensor) => Tensor> = {
  abs: (tf, x) => tf.abs(x),
  acos: (tf, x) => tf.acos(small(x)),
  acosh: (tf, x) => tf.acosh(positive(x).add(1)),
  asin: (tf, x) => tf.asin(small(x)),
  asinh: (tf, x) => tf.asinh(x),
  atan: (tf, x) => tf.atan(x),
  atanh: (tf, x) => tf.atanh(small(x)),
  ceil: (tf, x) => tf.ceil(x),
  clip: (tf, x) => tf.clipByValue(x, -0.5, 0.5),
  cos: (tf, x) => tf.cos(x),
  cosh: (tf, x) => tf.cosh(x),
  elu: (tf, x) => tf.elu(x),
  erf: (tf, x) => tf.erf(x),
  exp: (tf, x) => tf.exp(x),
  expm1: (tf, x) => tf.expm1(x),
  floor: (tf, x) => tf.floor(x),
  leakyRelu: (tf, x) => tf.leakyRelu(x),
  log: (tf, x) => tf.log(positive(x)),
  log1p: (tf, x) => tf.log1p(positive(x)),
  logSigmoid: (tf, x) => tf.logSigmoid(x),
  neg: (tf, x) => tf.neg(x),
  reciprocal: (tf, x) => tf.reciprocal(positive(x)),
  relu: (tf, x) => tf.relu(x),
  relu6: (tf, x) => tf.relu6(x.mul(4)),
  round: (tf, x) => tf.round(x),
  rsqrt: (tf, x) => tf.rsqrt(positive(x)),
  selu: (tf, x) => tf.selu(x),
  sigmoid: (tf, x) => tf.sigmoid(x),
  sign: (tf, x) => tf.sign(x),
  sin: (tf, x) => tf.sin(x),
  sinh: (tf, x) => tf.sinh(x),
  softplus: (tf, x) => tf.softplus(x),
  sqrt: (tf, x) => tf.sqrt(positive(x)),
  square: (tf, x) => tf.square(x),
  step: (tf, x) => tf.step(x),
  tan: (tf, x) => tf.tan(small(x)),
  tanh: (tf, x) => tf.tanh(x),
};

const binary: Record<string, (tf: TensorFlow, a: Tensor, b: Tensor) => Tensor> = {
  add: (tf, a, b) => tf.add(a, b),
  sub: (tf, a, b) => tf.sub(a, b),
  mul: (tf, a, b) => tf.mul(a, b),
  div: (tf, a, b) => tf.div(a, positive(b)),
  floorDiv: (tf, a, b) => tf.floorDiv(a, positive(b)),
  mod: (tf, a, b) => tf.mod(a, positive(b)),
  pow: (tf, a, b) => tf.pow(positive(a), b),
  // TensorFlow.js broadcasts forward here, but not back.
  maximum: (tf, a, b) => tf.maximum(a, b.add(tf.zerosLike(a))),
  // TensorFlow.js broadcasts forward here, but not back.
  minimum: (tf, a, b) => tf.minimum(a, b.add(tf.zerosLike(a))),
  // TensorFlow.js broadcasts forward here, but not back.
  squaredDifference: (tf, a, b) => tf.squaredDifference(a, b.add(tf.zerosLike(a))),
  atan2: (tf, a, b) => tf.atan2(a, positive(b)),
  prelu: (tf, a, b) => tf.prelu(a, b),
  where: (tf, a, b) =>
    tf.where(tf.tensor2d([1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 0, 0], [4, 3], 'bool'), a, b.add(tf.zerosLike(a))),
};

export const operations: Record<string, Operation> = {
  sum: on(pictures, (tf, x) => tf.sum(x, [0, 2]).square()),
  mean: on(pictures, (tf, x) => tf.mean(x, [1, 2]).square()),
  max: on(pictures, (tf, x) => tf.max(x, [1, 2])),
  min: on(pictures, (tf, x) => tf.min(x, 3)),
  prod: on(table, (tf, x) => tf.prod(positive(x), 1)),
  moments: on(table, (tf, x) => tf.moments(x, 0).variance),
  norm: on(table, (tf, x) => tf.norm(x)),
  logSumExp: on(table, (tf, x) => tf.logSumExp(x, 1)),
  softmax: on(table, (tf, x) => tf.softmax(x)),
  logSoftmax: on(table, (tf, x) => tf.logSoftmax(x)),
  cumsum: on(sequence, (tf, x) => tf.cumsum(x, 2)),
  'cumsum, exclusive and reverse': on(sequence, (tf, x) => tf.cumsum(x, 2, true, true)),
  addN: on(
    [
      [4, 3],
      [4, 3],
      [4, 3],
    ],
    (tf, ...terms) => tf.addN(terms),
  ),
  matMul: on(
    [
      [4, 3],
      [3, 5],
    ],
    (tf, a, b) => tf.matMul(a, b),
  ),
  'matMul, both transposed': on(
    [
      [3, 4],
      [5, 3],
    ],
    (tf, a, b) => tf.matMul(a, b, true, true),
  ),
  'matMul of batches': on(
    [
      [2, 4, 3],
      [2, 5, 3],
    ],
    (tf, a, b) => tf.matMul(a, b, false, true),
  ),
  dot: on([[4], [4]], (tf, a, b) => tf.dot(a, b)),
  outerProduct: on([[4], [3]], (tf, a, b) => tf.outerProduct(a as Tensor1D, b as Tensor1D)),
  'fused matMul': on([[4, 3], [3, 5], [5]], (tf, a, b, bias) => tf.fused.matMul({ a, b, bias, activation: 'relu' })),
  attention: on(
    [
      [2, 5, 4],
      [2, 5, 4],
      [2, 5, 4],
    ],
    (tf, q, k, v) => tf.matMul(tf.softmax(tf.matMul(q, k, false, true).div(2)), v),
  ),
  gather: on([[5, 3]], (tf, x) => tf.gather(x, tf.tensor1d([3, 1, 3, 0], 'int32'))),
  'gather along the last axis': on([[5, 3]], (tf, x) => tf.gather(x, tf.tensor1d([2, 0, 2], 'int32'), 1)),
  reshape: on(pictures, (tf, x) => tf.reshape(x, [2, -1])),
  transpose: on(pictures, (tf, x) => tf.transpose(x, [3, 0, 2, 1])),
  expandDims: on(table, (tf, x) => tf.expandDims(x, 1)),
  broadcastTo: on([[1, 3]], (tf, x) => tf.broadcastTo(x, [4, 3])),
  tile: on(table, (tf, x) => tf.tile(x, [2, 3])),
  pad: on(table, (tf, x) =>
    tf.pad(
      x,
      [
        [1, 2],
        [0, 1],
      ],
      3,
    ),
  ),
  mirrorPad: on(table, (tf, x) =>
    tf.mirrorPad(
      x,
      [
        [1, 2],
        [0, 1],
      ],
      'reflect',
    ),
  ),
  reverse: on(sequence, (tf, x) => tf.reverse(x, [1, 2])),
  slice: on(sequence, (tf, x) => tf.slice(x, [0, 1, 2], [2, 3, 1])),
  split: on(sequence, (tf, x) => (tf.split(x, [1, 3, 1], 1)[1] as Tensor).square()),
  concat: on(
    [
      [2, 3],
      [2, 4],
    ],
    (tf, a, b) => tf.concat([a, b], 1),
  ),
  stack: on(
    [
      [2, 3],
      [2, 3],
    ],
    (tf, a, b) => tf.stack([a, b], 1),
  ),
  unstack: on(sequence, (tf, x) => (tf.unstack(x, 1)[2] as Tensor).square()),
  spaceToBatchND: on([[1, 4, 4, 2]], (tf, x) =>
    tf.spaceToBatchND(
      x,
      [2, 2],
      [
        [0, 0],
        [0, 0],
      ],
    ),
  ),
  batchToSpaceND: on([[4, 2, 2, 2]], (tf, x) =>
    tf.batchToSpaceND(
      x,
      [2, 2],
      [
        [0, 0],
        [0, 0],
      ],
    ),
  ),
  conv1d: on(
    [
      [2, 7, 3],
      [3, 3, 4],
    ],
    (tf, x, w) => tf.conv1d(x as Tensor3D, w as Tensor3D, 2, 'same'),
  ),
  conv2d: on(
    [
      [2, 6, 7, 3],
      [3, 3, 3, 4],
    ],
    (tf, x, w) => tf.conv2d(x as Tensor4D, w as Tensor4D, 1, 'same'),
  ),
  'conv2d with strides': on(
    [
      [2, 6, 7, 3],
      [3, 2, 3, 4],
    ],
    (tf, x, w) => tf.conv2d(x as Tensor4D, w as Tensor4D, [2, 3], 'valid'),
  ),
  'fused conv2d': on([[2, 6, 7, 3], [3, 3, 3, 4], [4]], (tf, x, w, bias) =>
    tf.fused.conv2d({ x: x as Tensor4D, filter: w as Tensor4D, bias, strides: 1, pad: 'same', activation: 'relu' }),
  ),
  conv2dTranspose: on(
    [
      [2, 3, 4, 5],
      [3, 3, 2, 5],
    ],
    (tf, x, w) => tf.conv2dTranspose(x as Tensor4D, w as Tensor4D, [2, 6, 8, 2], 2, 'same'),
  ),
  depthwiseConv2d: on(
    [
      [2, 6, 7, 3],
      [3, 3, 3, 2],
    ],
    (tf, x, w) => tf.depthwiseConv2d(x as Tensor4D, w as Tensor4D, 1, 'same'),
  ),
  separableConv2d: on(
    [
      [2, 6, 7, 3],
      [3, 3, 3, 1],
      [1, 1, 3, 5],
    ],
    (tf, x, w, p) => tf.separableConv2d(x as Tensor4D, w as Tensor4D, p as Tensor4D, 2, 'same'),
  ),
  maxPool: on(pictures, (tf, x) => tf.maxPool(x as Tensor4D, 2, 2, 'same')),
  avgPool: on(pictures, (tf, x) => tf.avgPool(x as Tensor4D, 3, 2, 'valid')),
  maxPool3d: on([[1, 4, 4, 4, 2]], (tf, x) => tf.maxPool3d(x as Tensor5D, 2, 2, 'valid')),
  avgPool3d: on([[1, 4, 4, 4, 2]], (tf, x) => tf.avgPool3d(x as Tensor5D, 2, 2, 'valid')),
  batchNorm: on([[2, 6, 7, 3], [3], [3], [3]], (tf, x, mean, offset, scale) =>
    tf.batchNorm(x, mean, tf.tensor1d([0.5, 1, 2]), offset, scale),
  ),
  localResponseNormalization: on(pictures, (tf, x) => tf.localResponseNormalization(x as Tensor4D, 1)),
  dropout: on(table, (tf, x) => tf.dropout(x, 0.5, undefined, 3)),
  absoluteDifference: on(
    [
      [4, 3],
      [4, 3],
    ],
    (tf, a, b) => tf.losses.absoluteDifference(a, b),
  ),
  cosineDistance: on(
    [
      [4, 3],
      [4, 3],
    ],
    (tf, a, b) => tf.losses.cosineDistance(a, b, 1),
  ),
  hingeLoss: on(table, (tf, x) => tf.losses.hingeLoss(tf.onesLike(x), x)),
  huberLoss: on(
    [
      [4, 3],
      [4, 3],
    ],
    (tf, a, b) => tf.losses.huberLoss(a, b),
  ),
  logLoss: on(table, (tf, x) => tf.losses.logLoss(tf.onesLike(x), tf.sigmoid(x))),
  meanSquaredError: on(
    [
      [4, 3],
      [4, 3],
    ],
    (tf, a, b) => tf.losses.meanSquaredError(a, b),
  ),
  sigmoidCrossEntropy: on(table, (tf, x) => tf.losses.sigmoidCrossEntropy(tf.onesLike(x), x)),
  softmaxCrossEntropy: on(table, (tf, x) =>
    tf.losses.softmaxCrossEntropy(tf.oneHot(tf.tensor1d([2, 0, 1, 2], 'int32'), 3), x),
  ),
};

for (const [name, f] of Object.entries(unary)) operations[name] = on(table, f);
for (const [name, f] of Object.entries(binary)) operations[name] = on([[4, 3], [3]], f);
