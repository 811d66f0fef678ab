/**
 * Dense networks: layers of neurons, forwards and backwards (F06 to F08, F10 to F15, F21 to F26). Rows are examples and a
 * layer's weights have one row per input, so a layer computes Z = A W + b as TensorFlow.js does. In the column convention
 * of the articles, z = W a + b, every weight matrix is the transpose of the one here.
 */
import { activations, type ActivationName } from './activations.ts';
import {
  binaryCrossEntropy,
  binaryCrossEntropyGradient,
  crossEntropy,
  crossEntropyGradient,
  halfSquaredError,
  halfSquaredErrorGradient,
  meanSquaredError,
  meanSquaredErrorGradient,
  sigmoidCrossEntropyGradient,
  softmax,
  softmaxCrossEntropyGradient,
} from './losses.ts';
import { addToRows, columnMeans, hadamard, mapEntries, multiply, row, transpose, type Matrix } from './matrix.ts';
import { at, sum, type Vector } from './vectors.ts';

export interface Layer {
  /** [inputs, units] */
  readonly weights: Matrix;
  /** [units] */
  readonly bias: Vector;
  /** `softmax` turns a layer's pre-activations into probabilities together; the others act on each by itself. */
  readonly activation: ActivationName | 'softmax';
}

export type Network = readonly Layer[];

/** What a layer computed for a batch of n examples. */
export interface LayerPass {
  /** [n, units] pre-activations */
  readonly z: Matrix;
  /** [n, units] activations */
  readonly a: Matrix;
}

/** One layer forwards (F06, F07): Z = A W + b, then the activation. @param inputs [n, inputs] */
export function layerForward({ weights, bias, activation }: Layer, inputs: Matrix): LayerPass {
  const z = addToRows(multiply(inputs, weights), bias);
  return { z, a: activation === 'softmax' ? z.map(softmax) : mapEntries(z, activations[activation].value) };
}

/** All layers forwards, from the first to the last. @param inputs [n, inputs] */
export function forward(network: Network, inputs: Matrix): LayerPass[] {
  const passes: LayerPass[] = [];
  let a = inputs;
  for (const layer of network) {
    const pass = layerForward(layer, a);
    passes.push(pass);
    a = pass.a;
  }
  return passes;
}

/** The last layer's activations. @param inputs [n, inputs] @returns [n, outputs] */
export function predict(network: Network, inputs: Matrix): Matrix {
  return forward(network, inputs).at(-1)?.a ?? inputs;
}

/** A loss of one example, by its targets and predictions, with its gradient by the predictions. */
export interface Loss {
  readonly value: (target: Vector, predicted: Vector) => number;
  readonly gradient: (target: Vector, predicted: Vector) => number[];
}

export type LossName = 'halfSquaredError' | 'meanSquaredError' | 'binaryCrossEntropy' | 'crossEntropy';

export const losses: Readonly<Record<LossName, Loss>> = {
  halfSquaredError: { value: halfSquaredError, gradient: halfSquaredErrorGradient },
  meanSquaredError: { value: meanSquaredError, gradient: meanSquaredErrorGradient },
  binaryCrossEntropy: { value: binaryCrossEntropy, gradient: binaryCrossEntropyGradient },
  crossEntropy: { value: crossEntropy, gradient: crossEntropyGradient },
};

/** The loss of a batch: the mean of its examples' losses. @param targets [n, outputs] @param predicted [n, outputs] */
export function batchLoss(loss: LossName, targets: Matrix, predicted: Matrix): number {
  return sum(targets.length, (i) => losses[loss].value(row(targets, i), row(predicted, i))) / targets.length;
}

export interface LayerGradient {
  /** [n, units] δ = ∂L/∂Z of each example's own loss */
  readonly delta: Matrix;
  /** [inputs, units] ∂L/∂W of the batch's mean loss */
  readonly weights: Matrix;
  /** [units] ∂L/∂b of the batch's mean loss */
  readonly bias: Vector;
}

/**
 * δ of a layer (F08): ∂L/∂A ⊙ φ′(Z) for an activation that acts on each number by itself; for softmax, whose every output
 * depends on every pre-activation, pᵢ (gᵢ − Σⱼ gⱼ pⱼ) with g = ∂L/∂p.
 * @param gradient [n, units] ∂L/∂A
 */
export function layerDelta({ activation }: Layer, { z, a }: LayerPass, gradient: Matrix): number[][] {
  if (activation !== 'softmax') return hadamard(gradient, mapEntries(z, activations[activation].derivative));
  return a.map((p, n) => {
    const g = row(gradient, n);
    const mean = sum(p.length, (j) => at(g, j) * at(p, j));
    return Array.from(p, (probability, i) => probability * (at(g, i) - mean));
  });
}

/** Whether the loss and the last activation were made for each other, so that δ collapses to p − y (F12, F31). */
export function collapses(activation: Layer['activation'], loss: LossName): boolean {
  return (
    (activation === 'sigmoid' && loss === 'binaryCrossEntropy') || (activation === 'softmax' && loss === 'crossEntropy')
  );
}

/**
 * δ of the last layer for one example (F12, F13, F23). Where it collapses it is computed as p − y, which stays finite
 * where p has been rounded to 0 or 1 and the two factors of the product are ∞ and 0.
 */
export function outputDelta(layer: Layer, z: Vector, a: Vector, target: Vector, loss: LossName): number[] {
  if (loss === 'binaryCrossEntropy' && layer.activation === 'sigmoid') return sigmoidCrossEntropyGradient(target, z);
  if (loss === 'crossEntropy' && layer.activation === 'softmax') return softmaxCrossEntropyGradient(target, z);
  return layerDelta(layer, { z: [z], a: [a] }, [losses[loss].gradient(target, a)])[0] ?? [];
}

/**
 * Backpropagation (Rumelhart, Hinton and Williams, 1986): the gradient of the batch's mean loss by every weight and bias.
 * δ of the last layer is φ′(z) ⊙ ∂L/∂ŷ (F23); each earlier one is φ′(z) ⊙ δ Wᵀ of the layer after it (F14); a layer's
 * weights have the gradient Aᵀδ / n, A its inputs (F12, F24).
 * @param inputs [n, inputs] @param targets [n, outputs]
 * @returns one gradient a layer, the first layer's first
 */
export function backward(network: Network, inputs: Matrix, targets: Matrix, loss: LossName): LayerGradient[] {
  const passes = forward(network, inputs);
  const n = inputs.length;
  const gradients: LayerGradient[] = [];
  let gradient: Matrix = [];
  for (let l = network.length - 1; l >= 0; l--) {
    const [layer, pass] = [network[l] as Layer, passes[l] as LayerPass];
    const delta =
      l === network.length - 1
        ? targets.map((target, i) => outputDelta(layer, row(pass.z, i), row(pass.a, i), target, loss))
        : layerDelta(layer, pass, gradient);
    const below = passes[l - 1]?.a ?? inputs;
    gradients.unshift({
      delta,
      weights: mapEntries(multiply(transpose(below), delta), (value) => value / n),
      bias: columnMeans(delta),
    });
    gradient = multiply(delta, transpose(layer.weights));
  }
  return gradients;
}
