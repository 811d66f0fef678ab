import { none, type Rule } from './rule.ts';

/**
 * Adam (F29; Kingma and Ba, 2015): m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g²,
 * w ← w − rate · (m / c₁) / (√(v / c₂) + ε) with cᵢ = 1 − βᵢᵗ after t steps.
 */
export const adam: Rule = {
  name: 'AdamStep',
  memories: ['m', 'v'],
  settings: ['rate', 'beta1', 'rest1', 'beta2', 'rest2', 'correction1', 'correction2', 'epsilon'],
  formulas: [
    ['m1', 'm * beta1 + g * rest1'],
    ['v1', 'v * beta2 + g * g * rest2'],
    ['w1', 'w - rate * ((m1 / correction1) / (sqrt(v1 / correction2) + epsilon))'],
  ],
  run(settings, g, before, after) {
    const [rate = NaN, beta1 = NaN, rest1 = NaN, beta2 = NaN, rest2 = NaN] = settings;
    const [correction1 = NaN, correction2 = NaN, epsilon = NaN] = settings.slice(5);
    const [w = none, m = none, v = none] = before;
    const [w1 = none, m1 = none, v1 = none] = after;
    for (let i = 0; i < w1.length; i++) {
      const slope = g[i] ?? 0;
      const mean = (m[i] ?? 0) * beta1 + slope * rest1;
      const square = (v[i] ?? 0) * beta2 + slope * slope * rest2;
      m1[i] = mean;
      v1[i] = square;
      w1[i] = (w[i] ?? 0) - (rate * (mean / correction1)) / (Math.sqrt(square / correction2) + epsilon);
    }
  },
};
