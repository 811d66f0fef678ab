/** A network's loss as a function of two of its weights, all others held fixed: a surface that data made. */
import { backward, batchLoss, predict, type LayerGradient, type LossName, type Network } from './network.ts';
import { row, type Matrix } from './matrix.ts';
import { permutation, type Random } from './random.ts';
import type { Point } from './surfaces.ts';
import { at } from './vectors.ts';
import type { Slope } from './walk.ts';

/** Where in a network a weight or bias stands. */
export interface WeightPlace {
  /** Its layer, from 0 */
  readonly layer: number;
  /** The input it weighs, from 0; null for the unit's bias */
  readonly from: number | null;
  /** The unit it belongs to, from 0 */
  readonly to: number;
}

export interface NetworkSlice {
  /** The mean loss over all examples with the two weights at `point` */
  readonly value: (point: Point) => number;
  /** Its gradient by the two weights, over the examples whose numbers are given, or over all */
  readonly gradient: (point: Point, rows?: ArrayLike<number>) => Point;
  /** What the two weights are in the network as given */
  readonly here: Point;
  /** How many examples there are */
  readonly examples: number;
}

function withWeight(network: Network, place: WeightPlace, value: number): Network {
  return network.map((layer, l) => {
    if (l !== place.layer) return layer;
    const { weights, bias } = layer;
    if (place.from === null) return { ...layer, bias: Array.from(bias, (old, j) => (j === place.to ? value : old)) };
    return {
      ...layer,
      weights: weights.map((old, i) =>
        i === place.from ? Array.from(old, (each, j) => (j === place.to ? value : each)) : old,
      ),
    };
  });
}

function entry(layers: readonly Pick<LayerGradient, 'weights' | 'bias'>[], { layer, from, to }: WeightPlace): number {
  const { weights = [], bias = [] } = layers[layer] ?? {};
  return at(from === null ? bias : row(weights, from), to);
}

/**
 * The loss of a network over two of its weights, and its gradient by backpropagation.
 * @param places the two weights, which must exist
 * @param inputs [n, inputs] @param targets [n, outputs]
 */
export function networkSlice(
  network: Network,
  places: readonly [WeightPlace, WeightPlace],
  inputs: Matrix,
  targets: Matrix,
  loss: LossName,
): NetworkSlice {
  const put = ([x, y]: Point): Network => withWeight(withWeight(network, places[0], x), places[1], y);
  const choose = (matrix: Matrix, rows: ArrayLike<number>): Matrix => Array.from(rows, (i) => row(matrix, i));
  return {
    value: (point) => batchLoss(loss, targets, predict(put(point), inputs)),
    gradient: (point, rows) => {
      const gradients = rows
        ? backward(put(point), choose(inputs, rows), choose(targets, rows), loss)
        : backward(put(point), inputs, targets, loss);
      return [entry(gradients, places[0]), entry(gradients, places[1])];
    },
    here: [entry(network, places[0]), entry(network, places[1])],
    examples: inputs.length,
  };
}

/** The slice's slope as real mini-batches find it (F27): each call draws `batch` of the examples, none of them twice. */
export function batchSlope({ gradient, examples }: NetworkSlice, batch: number, random: Random): Slope {
  return (point) => gradient(point, permutation(examples, random).subarray(0, batch));
}
