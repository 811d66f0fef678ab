/**
 * RMSProp (Tieleman and Hinton, 2012) as TensorFlow.js has it, with ε under the root and a momentum u:
 * s ← decay · s + (1 − decay) g², u ← β u + rate · g / √(s + ε), w ← w − u.
 */
import { none, type Rule } from './rule.ts';

const settings = ['rate', 'decay', 'rest', 'beta', 'epsilon'];
const square = ['s1', 's * decay + g * g * rest'] as const;

export const rmsprop: Rule = {
  name: 'RmsPropStep',
  memories: ['s', 'u'],
  settings,
  formulas: [square, ['u1', 'u * beta + g * rate / sqrt(s1 + epsilon)'], ['w1', 'w - u1']],
  run(values, g, before, after) {
    const [rate = NaN, decay = NaN, rest = NaN, beta = NaN, epsilon = NaN] = values;
    const [w = none, s = none, u = none] = before;
    const [w1 = none, s1 = none, u1 = none] = after;
    for (let i = 0; i < w1.length; i++) {
      const slope = g[i] ?? 0;
      const mean = (s[i] ?? 0) * decay + slope * slope * rest;
      const move = (u[i] ?? 0) * beta + (slope * rate) / Math.sqrt(mean + epsilon);
      s1[i] = mean;
      u1[i] = move;
      w1[i] = (w[i] ?? 0) - move;
    }
  },
};

/** Centred (Graves, 2013): the mean gradient a ← decay · a + (1 − decay) g as well, and √(s − (a² + ε)) under the gradient. */
export const centredRmsprop: Rule = {
  name: 'CentredRmsPropStep',
  memories: ['s', 'u', 'a'],
  settings,
  formulas: [
    square,
    ['a1', 'a * decay + g * rest'],
    ['u1', 'u * beta + g * rate / sqrt(s1 - (a1 * a1 + epsilon))'],
    ['w1', 'w - u1'],
  ],
  run(values, g, before, after) {
    const [rate = NaN, decay = NaN, rest = NaN, beta = NaN, epsilon = NaN] = values;
    const [w = none, s = none, u = none, a = none] = before;
    const [w1 = none, s1 = none, u1 = none, a1 = none] = after;
    for (let i = 0; i < w1.length; i++) {
      const slope = g[i] ?? 0;
      const mean = (s[i] ?? 0) * decay + slope * slope * rest;
      const centre = (a[i] ?? 0) * decay + slope * rest;
      const move = (u[i] ?? 0) * beta + (slope * rate) / Math.sqrt(mean - (centre * centre + epsilon));
      s1[i] = mean;
      a1[i] = centre;
      u1[i] = move;
      w1[i] = (w[i] ?? 0) - move;
    }
  },
};
