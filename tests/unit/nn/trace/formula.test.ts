import { expect, test } from 'vitest';
import { plainTex } from '../../../../src/markdown/plain-tex.ts';
import { renderMath } from '../../../../src/markdown/math.ts';
import * as nn from '../../../../src/nn/index.ts';
import { formulaOf, trace, type Program } from '../../../../src/nn/trace/index.ts';
import { network231, sample } from '../samples.ts';

const program: Program = {
  network: network231,
  inputs: [[1, 2]],
  targets: [[1]],
  loss: 'binaryCrossEntropy',
  optimiser: nn.optimiser('adam', 0.1),
  epochs: 1,
};

function formulas(rule: string, one: Program = program): string[] {
  const recorded = trace(one);
  const step = recorded.steps.find((found) => found.rule.name === rule);
  if (!step) throw new Error(`no step ${rule}`);
  const { symbolic, numeric } = formulaOf(recorded, step);
  return [symbolic, numeric].map(plainTex);
}

test('a product of the first layer', () => {
  expect(formulas('product')).toEqual([
    '{w^{(1)}_{11}\\,x_{1}} = {w^{(1)}_{11}} \\cdot {x_{1}}',
    '{0.5} \\cdot {1} = {0.5}',
  ]);
});

test.each([
  ['bias', '{z^{(1)}_{1}} = \\sum_i w^{(1)}_{i1}\\, x_i + {b^{(1)}_{1}}', '{0.9} + {0.1} = {1}'],
  ['activation', '{a^{(1)}_{1}} = \\max(0,\\, {z^{(1)}_{1}})', '\\max(0,\\, {1}) = {1}'],
  [
    'lossTerm',
    '{L} = -\\bigl[{y} \\ln {p} + (1 - {y}) \\ln(1 - {p})\\bigr]',
    '-\\bigl[{1} \\ln {0.46257} + (1 - {1}) \\ln(1 - {0.46257})\\bigr] = {0.770957}',
  ],
  [
    'collapse',
    '{\\delta^{(2)}_{1}} = \\frac{{p} - {y}}{\\cancel{{p}\\,(1 - {p})}} \\cdot \\cancel{{p}\\,(1 - {p})} = {p} - {y}',
    '\\frac{{0.46257} - {1}}{\\cancel{{0.46257}\\,(1 - {0.46257})}} \\cdot \\cancel{{0.46257}\\,(1 - {0.46257})} = {0.46257} - {1} = {-0.53743}',
  ],
  [
    'weightGradient',
    '{\\frac{\\partial L}{\\partial w^{(2)}_{11}}} = {a^{(1)}_{1}} \\cdot {\\delta^{(2)}_{1}}',
    '{1} \\cdot {(-0.53743)} = {-0.53743}',
  ],
  ['correctMean', '{\\hat{m}} = \\frac{{m}}{1 - 0.9^{1}}', '\\frac{{(-0.0376201)}}{1 - 0.9^{1}} = {-0.376201}'],
  ['update', '{w^{(1)}_{11}} \\leftarrow {w^{(1)}_{11}} + {\\Delta w^{(1)}_{11}}', '{0.5} + {0.1} = {0.6}'],
])('%s, with names and with numbers', (rule, symbolic, numeric) => {
  expect(formulas(rule)).toEqual([symbolic, numeric]);
});

test('the formula of every rule of every kind of network is one that KaTeX can set', () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 30; seed++) {
    const { network, ...data } = sample(seed);
    for (const name of ['sgd', 'momentum', 'rmsprop', 'adam', 'adamUncorrected'] as const) {
      const recorded = trace({ network, ...data, optimiser: nn.optimiser(name, 0.1), epochs: 1 });
      for (const step of recorded.steps) {
        const kind = JSON.stringify([step.rule, step.layer === network.length, data.inputs.length > 1, name]);
        if (seen.has(kind)) continue;
        seen.add(kind);
        const { symbolic, numeric } = formulaOf(recorded, step);
        for (const tex of [symbolic, numeric]) expect(() => renderMath(tex, true)).not.toThrow();
        expect(symbolic + numeric).not.toContain('undefined');
      }
    }
  }
  expect(seen.size).toBeGreaterThan(100);
});
