/** Every optimiser that takes fused steps: how TensorFlow.js makes it, and its steps in float64. */
import type { Optimizer, Tensor } from '@tensorflow/tfjs-core';
import { references, type Named } from '../../../../src/compute/fused/reference.ts';
import { normal, random } from '../../../../src/nn/random.ts';
import type { TensorFlow } from '../../../../src/compute/load.ts';

export interface Kind {
  readonly rule: string;
  make(tf: TensorFlow): Optimizer;
  /** In the t-th step, from 0 */
  settings(t: number): Named;
  readonly memories: readonly string[];
}

const [rate, beta, epsilon, decay] = [0.05, 0.8, 1e-3, 0.7];
const [beta1, beta2] = [0.9, 0.99];

export const kinds: readonly Kind[] = [
  { rule: 'SgdStep', make: (tf) => tf.train.sgd(rate), settings: () => ({ rate }), memories: [] },
  {
    rule: 'MomentumStep',
    make: (tf) => tf.train.momentum(rate, beta),
    settings: () => ({ rate, beta }),
    memories: ['m'],
  },
  {
    rule: 'NesterovStep',
    make: (tf) => tf.train.momentum(rate, beta, true),
    settings: () => ({ rate, beta }),
    memories: ['m'],
  },
  {
    rule: 'RmsPropStep',
    make: (tf) => tf.train.rmsprop(rate, decay, 0, epsilon),
    settings: () => ({ rate, decay, beta: 0, epsilon }),
    memories: ['s', 'u'],
  },
  {
    rule: 'RmsPropStep',
    make: (tf) => tf.train.rmsprop(rate, decay, beta, epsilon),
    settings: () => ({ rate, decay, beta, epsilon }),
    memories: ['s', 'u'],
  },
  {
    rule: 'CentredRmsPropStep',
    make: (tf) => tf.train.rmsprop(rate, decay, beta, 1e-6, true),
    settings: () => ({ rate, decay, beta, epsilon: 1e-6 }),
    memories: ['s', 'u', 'a'],
  },
  {
    rule: 'AdamStep',
    make: (tf) => tf.train.adam(rate, beta1, beta2, epsilon),
    settings: (t) => ({ rate, beta1, beta2, epsilon, t }),
    memories: ['m', 'v'],
  },
];

export const shapes: readonly (readonly number[])[] = [[], [1], [5], [3, 7], [64, 65], [2, 3, 5], [3, 3, 2, 5], [0, 4]];

const steps = 3;

/** Gradients stay away from 0, where the centred root of the mean square has no digits left. */
const draw = (count: number, seed: number): Float32Array => {
  const source = random(seed);
  return Float32Array.from({ length: count }, () => Math.sign(source() - 0.5) * (0.5 + Math.abs(normal(source))));
};

/** A variable of that shape after three steps. */
export async function taken(tf: TensorFlow, kind: Kind, shape: readonly number[]): Promise<Float32Array> {
  const count = shape.reduce((product, side) => product * side, 1);
  const variable = tf.tidy(() => tf.tensor(draw(count, 1), [...shape], 'float32').variable());
  const optimiser = kind.make(tf);
  for (let t = 0; t < steps; t++) {
    const gradient: Tensor = tf.tensor(draw(count, t + 2), [...shape], 'float32');
    optimiser.applyGradients([{ name: variable.name, tensor: gradient }]);
    gradient.dispose();
  }
  const values = (await variable.data()) as Float32Array;
  variable.dispose();
  optimiser.dispose();
  return values;
}

/** The largest difference from float64, relative to the largest number. */
export async function errorOf(tf: TensorFlow, kind: Kind, shape: readonly number[]): Promise<number> {
  const got = await taken(tf, kind, shape);
  const wanted = Array.from(draw(got.length, 1));
  const memories = wanted.map((): Named => Object.fromEntries(kind.memories.map((letter) => [letter, 0])));
  for (let t = 0; t < steps; t++) {
    const gradient = draw(got.length, t + 2);
    wanted.forEach((w, i) => {
      const after = references[kind.rule]?.(kind.settings(t), gradient[i] ?? NaN, { ...memories[i], w }) ?? {};
      wanted[i] = after['w'] ?? NaN;
      memories[i] = after;
    });
  }
  const scale = Math.max(...wanted.map(Math.abs), 1e-6);
  return Math.max(0, ...wanted.map((value, i) => Math.abs(value - (got[i] ?? NaN)))) / scale;
}
