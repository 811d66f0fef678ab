import { none, type Rule } from './rule.ts';

/** Gradient descent (F27): w ← w − rate · g. */
export const sgd: Rule = {
  name: 'SgdStep',
  memories: [],
  settings: ['rate'],
  formulas: [['w1', 'w - rate * g']],
  run(settings, g, before, after) {
    const [rate = NaN] = settings;
    const [w = none] = before;
    const [w1 = none] = after;
    for (let i = 0; i < w1.length; i++) w1[i] = (w[i] ?? 0) - rate * (g[i] ?? 0);
  },
};
