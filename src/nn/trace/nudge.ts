import { batchLoss, predict, type Network } from '../network.ts';
import { at } from '../vectors.ts';
import type { Program } from './trace.ts';

/** One weight, or with `from` null one bias; layers count from 1. */
export interface Parameter {
  readonly layer: number;
  readonly from: number | null;
  readonly unit: number;
}

/** The network with one parameter moved by `by`; the network itself stays as it is. */
export function moved(network: Network, { layer, from, unit }: Parameter, by: number): Network {
  return network.map((one, index) => {
    if (index !== layer - 1) return one;
    if (from === null) return { ...one, bias: Array.from(one.bias, (b, j) => (j === unit ? b + by : b)) };
    const weights = one.weights.map((values, i) =>
      i === from ? Array.from(values, (w, j) => (j === unit ? at(values, j) + by : w)) : values,
    );
    return { ...one, weights };
  });
}

/** What comes of moving one parameter a little to either side. */
export interface Nudge {
  readonly lossBelow: number;
  readonly lossAbove: number;
  /** (L(w + ε) − L(w − ε)) / 2ε: should be the gradient that backpropagation found */
  readonly slope: number;
}

/** The loss of a program's batch with one parameter at −ε and at +ε of where it is. */
export function nudge({ network, inputs, targets, loss }: Program, parameter: Parameter, epsilon: number): Nudge {
  const lossAt = (by: number): number => batchLoss(loss, targets, predict(moved(network, parameter, by), inputs));
  const [lossBelow, lossAbove] = [lossAt(-epsilon), lossAt(epsilon)];
  return { lossBelow, lossAbove, slope: (lossAbove - lossBelow) / (2 * epsilon) };
}
