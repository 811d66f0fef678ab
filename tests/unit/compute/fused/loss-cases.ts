/** Losses of classification with their gradients, computed on the active back end. */
import type { Tensor } from '@tensorflow/tfjs-core';
import type { TensorFlow } from '../../../../src/compute/load.ts';

export interface Case {
  readonly name: string;
  /** The tensors to compare: values first, then gradients. */
  readonly compute: (tf: TensorFlow) => Tensor[];
}

const draw = (tf: TensorFlow, shape: readonly number[], seed: number): Tensor =>
  tf.randomUniform([...shape], -3, 3, 'float32', seed);

const oneHot = (tf: TensorFlow, rows: number, classes: number): Tensor =>
  tf.oneHot(tf.range(0, rows, 1, 'int32').mod(tf.scalar(classes, 'int32')), classes);

/** What `fit` computes for a batch: the mean loss, and its gradient by what the softmax gets. */
function compiled(tf: TensorFlow, loss: string, logits: Tensor, target: Tensor): Tensor[] {
  const model = tf.sequential({
    layers: [tf.layers.activation({ activation: 'softmax', inputShape: logits.shape.slice(1) })],
  });
  model.compile({ optimizer: 'sgd', loss });
  const { lossFunctions } = (model as unknown as { model: { lossFunctions: ((y: Tensor, p: Tensor) => Tensor)[] } })
    .model;
  const { value, grad } = tf.valueAndGrad((z) =>
    (lossFunctions[0] as (y: Tensor, p: Tensor) => Tensor)(target, tf.softmax(z)).mean(),
  )(logits);
  return [value, grad];
}

/** Every loss of a batch of that shape. */
const ofShape = (rows: number, classes: number): readonly Case[] => [
  {
    name: `softmax cross-entropy of ${rows} × ${classes}`,
    compute(tf) {
      const labels = oneHot(tf, rows, classes);
      const { value, grad } = tf.valueAndGrad((z) => tf.losses.softmaxCrossEntropy(labels, z))(
        draw(tf, [rows, classes], 2),
      );
      return [value, grad];
    },
  },
  {
    name: `categorical cross-entropy of ${rows} × ${classes}`,
    compute: (tf) => compiled(tf, 'categoricalCrossentropy', draw(tf, [rows, classes], 3), oneHot(tf, rows, classes)),
  },
  {
    name: `sparse categorical cross-entropy of ${rows} × ${classes}`,
    compute: (tf) =>
      compiled(
        tf,
        'sparseCategoricalCrossentropy',
        draw(tf, [rows, classes], 4),
        tf.range(0, rows).mod(tf.scalar(classes)),
      ),
  },
];

/** The losses of yes-or-no questions: of probabilities, of logits, and as `fit` computes them. */
const binaryOfShape = (shape: readonly number[]): readonly Case[] => {
  const labels = (tf: TensorFlow): Tensor =>
    tf
      .randomUniform([...shape], 0, 1, 'float32', 8)
      .greater(0.5)
      .toFloat();
  return [
    {
      name: `log loss of ${shape.join(' × ')}, by the labels as well`,
      compute(tf) {
        const p = tf.sigmoid(draw(tf, shape, 9));
        const { value, grads } = tf.valueAndGrads((y, q) => tf.losses.logLoss(y, q))([labels(tf), p]);
        return [value, ...grads];
      },
    },
    {
      name: `sigmoid cross-entropy of ${shape.join(' × ')}, by the labels as well`,
      compute(tf) {
        const both = [labels(tf), draw(tf, shape, 10).mul(5)];
        const { value, grads } = tf.valueAndGrads((y, z) => tf.losses.sigmoidCrossEntropy(y, z))(both);
        return [value, ...grads];
      },
    },
  ];
};

/** The library's own operations cannot take these on graphics cards. */
export const emptyCases = ofShape(0, 4);

export const cases: readonly Case[] = [
  ...ofShape(1, 3),
  ...ofShape(32, 10),
  ...ofShape(5, 67),
  ...binaryOfShape([]),
  ...binaryOfShape([32, 1]),
  ...binaryOfShape([3, 5, 7]),
  {
    name: 'binary cross-entropy of a layer',
    compute: (tf) => compiled(tf, 'binaryCrossentropy', draw(tf, [9, 4], 11), oneHot(tf, 9, 4)),
  },
  {
    name: 'log loss of certain probabilities, weighted',
    compute(tf) {
      const [labels, p] = [tf.tensor1d([0, 1, 0, 1]), tf.tensor1d([0, 1, 1, 0])];
      const weights = tf.tensor1d([1, 2, 0.5, 0]);
      const { value, grad } = tf.valueAndGrad((q: Tensor) => tf.losses.logLoss(labels, q, weights))(p);
      return [value, grad];
    },
  },
  {
    name: 'sigmoid cross-entropy of far logits',
    compute(tf) {
      const [labels, z] = [tf.tensor1d([0, 1, 0, 1]), tf.tensor1d([700, -700, -90, 90])];
      const { value, grad } = tf.valueAndGrad((x: Tensor) => tf.losses.sigmoidCrossEntropy(labels, x))(z);
      return [value, grad];
    },
  },
  {
    name: 'softmax cross-entropy of soft labels, weighted, over three axes',
    compute(tf) {
      const labels = tf.softmax(draw(tf, [2, 3, 5], 5));
      const weights = tf.tensor2d([1, 0, 2, 1, 1, 0.5], [2, 3]);
      const { value, grads } = tf.valueAndGrads((y, z) => tf.losses.softmaxCrossEntropy(y, z, weights))([
        labels,
        draw(tf, [2, 3, 5], 6),
      ]);
      return [value, ...grads];
    },
  },
  {
    name: 'softmax cross-entropy of labels that were whole numbers and truth values before',
    compute(tf) {
      const hot = oneHot(tf, 6, 4);
      const logits = draw(tf, [6, 4], 12);
      return [hot.toFloat(), hot.greater(0).toFloat()].map((labels) =>
        tf.grad((z) => tf.losses.softmaxCrossEntropy(labels, z))(logits),
      );
    },
  },
  {
    name: 'probabilities at the clip',
    compute: (tf) =>
      compiled(tf, 'categoricalCrossentropy', tf.tensor2d([60, 0, -60, 0, 60, 0], [2, 3]), oneHot(tf, 2, 3)),
  },
  {
    name: 'class numbers at the clip, and one of no class',
    compute: (tf) =>
      compiled(
        tf,
        'sparseCategoricalCrossentropy',
        tf.tensor2d([60, 0, -60, 0, 60, 0, 1, 2, 3], [3, 3]),
        tf.tensor2d([[0], [2], [7]]),
      ),
  },
  {
    name: 'softmax twice differentiated',
    compute(tf) {
      const slope = (z: Tensor): Tensor => tf.grad((x) => tf.softmax(x).square().sum())(z);
      return [tf.grad((z) => slope(z).square().sum())(draw(tf, [4, 3], 7))];
    },
  },
];
