import type { LossName, Layer, Network } from '../../../src/nn/network.ts';
import { normal, random } from '../../../src/nn/random.ts';

/** The articles' 2-3-1 network with the weights that the course works with by hand. */
export const network231: Network = [
  {
    weights: [
      [0.5, -0.3, 0.8],
      [0.2, 0.9, -0.4],
    ],
    bias: [0.1, 0, -0.1],
    activation: 'relu',
  },
  { weights: [[0.7], [-0.6], [0.4]], bias: [0.05], activation: 'sigmoid' },
];

export interface Sample {
  readonly network: Network;
  readonly inputs: number[][];
  readonly targets: number[][];
  readonly loss: LossName;
}

const endings: readonly (readonly [LossName, Layer['activation']])[] = [
  ['halfSquaredError', 'linear'],
  ['halfSquaredError', 'sigmoid'],
  ['halfSquaredError', 'softmax'],
  ['meanSquaredError', 'tanh'],
  ['meanSquaredError', 'softmax'],
  ['binaryCrossEntropy', 'sigmoid'],
  ['crossEntropy', 'softmax'],
];

/** A random network with random data, the same for the same seed. */
export function sample(seed: number): Sample {
  const source = random(seed);
  const whole = (from: number, to: number) => from + Math.floor(source() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(source() * list.length)] as T;
  const numbers = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => normal(source)));
  const [loss, last] = pick(endings);
  const sizes = Array.from({ length: whole(2, 4) }, () => whole(1, 5));
  const network = sizes.slice(1).map((units, l) => ({
    weights: numbers(sizes[l] as number, units),
    bias: numbers(1, units)[0] as number[],
    activation: l === sizes.length - 2 ? last : pick(['relu', 'tanh', 'sigmoid', 'linear'] as const),
  }));
  const examples = whole(1, 4);
  const outputs = sizes.at(-1) as number;
  const targets = Array.from({ length: examples }, () => {
    const hot = whole(0, outputs - 1);
    return Array.from({ length: outputs }, (_, j) =>
      loss === 'crossEntropy' ? Number(j === hot) : loss === 'binaryCrossEntropy' ? whole(0, 1) : normal(source),
    );
  });
  return { network, inputs: numbers(examples, sizes[0] as number), targets, loss };
}
