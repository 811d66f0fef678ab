/**
 * Momentum as TensorFlow.js has it: m ← β m + g, w ← w − rate · m. With a constant rate that is F28 (Polyak, 1964), whose velocity
 * is −rate · m.
 */
import { none, type Rule, type Run } from './rule.ts';

const settings = ['rate', 'beta'];
const memory = ['m1', 'm * beta + g'] as const;

export const momentum: Rule = {
  name: 'MomentumStep',
  memories: ['m'],
  settings,
  formulas: [memory, ['w1', 'w - rate * m1']],
  run: runner(0),
};

/** Looks ahead along the momentum (Nesterov, 1983; Sutskever and others, 2013): w ← w − rate · (g + β m), with the new m. */
export const nesterov: Rule = {
  name: 'NesterovStep',
  memories: ['m'],
  settings,
  formulas: [memory, ['w1', 'w - rate * (g + m1 * beta)']],
  run: runner(1),
};

function runner(ahead: 0 | 1): Run {
  return (values, g, before, after) => {
    const [rate = NaN, beta = NaN] = values;
    const [w = none, m = none] = before;
    const [w1 = none, m1 = none] = after;
    for (let i = 0; i < w1.length; i++) {
      const slope = g[i] ?? 0;
      const mean = (m[i] ?? 0) * beta + slope;
      m1[i] = mean;
      w1[i] = (w[i] ?? 0) - rate * (ahead === 0 ? mean : slope + mean * beta);
    }
  };
}
