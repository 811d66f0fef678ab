import { beforeAll, describe, expect, test } from 'vitest';
import type { TensorFlow } from '../../../src/compute/load.ts';
import { loadInNode } from './node.ts';
import { draw, expectClose } from './wasm/numbers.ts';
import { matrixProduct } from './wasm/reference.ts';

/** m, depth, n: around the sizes of tiles, panels and stretches. */
const sizes = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 17].map((size) => [size, size, size] as const),
  ...([
    [1, 300, 1],
    [7, 1, 8],
    [13, 513, 5],
    [6, 256, 8],
    [25, 257, 19],
    [70, 33, 4],
    [40, 1, 12],
    [3, 0, 5],
  ] as const),
  ...([
    [0, 4, 3],
    [130, 300, 24],
    [1, 64, 64],
  ] as const),
] as const;

const ways = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const;

describe.each(['wasm', 'cpu'] as const)('%s', (backend) => {
  let tf: TensorFlow;
  beforeAll(async () => void ({ tf } = await loadInNode(backend)), 60_000);

  test.each(sizes)('matMul of %i × %i and %2$i × %i, each way of transposing', (m, depth, n) => {
    const [as, bs] = [draw(m * depth, 1), draw(depth * n, 2)];
    for (const way of ways) {
      const a = tf.tensor(as, way[0] ? [depth, m] : [m, depth]);
      const b = tf.tensor(bs, way[1] ? [n, depth] : [depth, n]);
      expectClose(tf.matMul(a, b, ...way).dataSync(), matrixProduct(as, bs, [m, depth, n], way));
    }
  });

  test('batches are broadcast both ways', () => {
    const [as, bs] = [draw(2 * 1 * 3 * 4, 1), draw(1 * 5 * 4 * 6, 2)];
    const got = tf.matMul(tf.tensor(as, [2, 1, 3, 4]), tf.tensor(bs, [1, 5, 4, 6]));
    expect(got.shape).toEqual([2, 5, 3, 6]);
    const wanted = [0, 1].flatMap((i) =>
      [0, 1, 2, 3, 4].flatMap((j) => [
        ...matrixProduct(as.subarray(12 * i, 12 * i + 12), bs.subarray(24 * j, 24 * j + 24), [3, 4, 6]),
      ]),
    );
    expectClose(got.dataSync(), wanted);
  });

  test('NaN and infinity stay in their rows and columns', () => {
    const [as, bs] = [draw(9 * 10, 1), draw(10 * 11, 2)];
    as[23] = NaN;
    bs[40] = Infinity;
    expectClose(
      tf.matMul(tf.tensor(as, [9, 10]), tf.tensor(bs, [10, 11])).dataSync(),
      matrixProduct(as, bs, [9, 10, 11]),
    );
  });

  test.each(['linear', 'relu', 'relu6', 'elu', 'sigmoid', 'leakyrelu', 'prelu'] as const)(
    'a fused layer with %s is the product, the bias and the activation',
    (activation) => {
      const [a, b, bias] = [
        tf.tensor2d(draw(35, 1), [5, 7]),
        tf.tensor2d(draw(63, 2), [7, 9]),
        tf.tensor1d(draw(9, 3)),
      ];
      const alpha = tf.fill([9], 0.3);
      const sums = tf.matMul(a, b).add(bias);
      const wanted = {
        linear: sums,
        relu: tf.relu(sums),
        relu6: tf.relu6(sums),
        elu: tf.elu(sums),
        sigmoid: tf.sigmoid(sums),
        leakyrelu: tf.leakyRelu(sums, 0.3),
        prelu: tf.prelu(sums, alpha),
      }[activation];
      const got = tf.fused.matMul({ a, b, bias, activation, preluActivationWeights: alpha, leakyreluAlpha: 0.3 });
      expectClose(got.dataSync(), wanted.dataSync());
      const x = tf.tensor4d(draw(35, 1), [1, 5, 1, 7]);
      const filter = tf.tensor4d(draw(63, 2), [1, 1, 7, 9]);
      const layer = { x, filter, strides: 1, pad: 'valid', bias, activation } as const;
      expectClose(
        tf.fused.conv2d({ ...layer, preluActivationWeights: alpha, leakyreluAlpha: 0.3 }).dataSync(),
        wanted.dataSync(),
      );
    },
  );
  test('a bias that is not one number a column is added all the same', () => {
    const [a, b] = [tf.tensor2d(draw(63, 1), [9, 7]), tf.tensor2d(draw(63, 2), [7, 9])];
    // The last has as many numbers as there are columns, and is one number a row.
    for (const bias of [tf.scalar(2), tf.tensor2d(draw(81, 3), [9, 9]), tf.tensor2d(draw(9, 4), [9, 1])]) {
      const wanted = tf.relu(tf.matMul(a, b).add(bias));
      expectClose(tf.fused.matMul({ a, b, bias, activation: 'relu' }).dataSync(), wanted.dataSync());
    }
  });

  test('matrices that do not fit together are refused in the words of TensorFlow.js', () => {
    expect(() => tf.matMul(tf.zeros([1, 2]), tf.zeros([3, 1]))).toThrow('inner shapes (2) and (3)');
  });
});

test('the plain back end multiplies integers as well', async () => {
  const { tf } = await loadInNode('cpu');
  const product = tf.matMul(
    tf.tensor2d(
      [
        [1, 2],
        [3, 4],
      ],
      [2, 2],
      'int32',
    ),
    tf.tensor2d([[5], [6]], [2, 1], 'int32'),
  );
  expect([product.dtype, Array.from(product.dataSync())]).toEqual(['int32', [17, 39]]);
});
