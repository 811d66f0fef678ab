import { expect, test } from 'vitest';
import * as nn from '../../../src/nn/index.ts';
import { moved } from '../../../src/nn/trace/nudge.ts';
import { network231, sample } from './samples.ts';

function expectClose(got: number, expected: number, digits: number): void {
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(10 ** -digits * Math.max(1, Math.abs(expected)));
}

test('by hand: the 2-3-1 network forwards', () => {
  const [hidden, output] = nn.forward(network231, [[1, 2]]);
  [1, 1.5, -0.1].forEach((z, j) => expect(hidden?.z[0]?.[j]).toBeCloseTo(z, 12));
  [1, 1.5, 0].forEach((a, j) => expect(hidden?.a[0]?.[j]).toBeCloseTo(a, 12));
  expect(output?.z[0]?.[0]).toBeCloseTo(-0.15, 12);
  expect(output?.a[0]?.[0]).toBeCloseTo(0.46257015465625045, 15);
});

test('by hand: the 2-3-1 network backwards has one dead unit', () => {
  const [hidden, output] = nn.backward(network231, [[1, 2]], [[1]], 'binaryCrossEntropy');
  const p = 0.46257015465625045;
  expect(output?.delta[0]?.[0]).toBeCloseTo(p - 1, 14);
  [p - 1, 1.5 * (p - 1), 0].forEach((value, i) => expect(output?.weights[i]?.[0]).toBeCloseTo(value, 12));
  [0.7 * (p - 1), -0.6 * (p - 1), 0].forEach((value, j) => expect(hidden?.delta[0]?.[j]).toBeCloseTo(value, 12));
});

test('the worked example of Mazur (2015): 2-2-2 sigmoid, half the squared error, rate 0.5', () => {
  const network: nn.Network = [
    {
      weights: [
        [0.15, 0.25],
        [0.2, 0.3],
      ],
      bias: [0.35, 0.35],
      activation: 'sigmoid',
    },
    {
      weights: [
        [0.4, 0.5],
        [0.45, 0.55],
      ],
      bias: [0.6, 0.6],
      activation: 'sigmoid',
    },
  ];
  const [x, y] = [[[0.05, 0.1]], [[0.01, 0.99]]];
  expect(nn.batchLoss('halfSquaredError', y, nn.predict(network, x))).toBeCloseTo(0.298371109, 9);
  const gradients = nn.backward(network, x, y, 'halfSquaredError');
  const updated = network.map(({ weights }, l) =>
    nn.addToRows(
      weights.map((row, i) => Array.from(row, (w, j) => w - 0.5 * (gradients[l]?.weights[i]?.[j] ?? NaN))),
      [0, 0],
    ),
  );
  expect(updated[1]?.flat().map((w) => w.toFixed(8))).toEqual(['0.35891648', '0.51130127', '0.40866619', '0.56137012']);
  expect(updated[0]?.flat().map((w) => w.toFixed(8))).toEqual(['0.14978072', '0.24975114', '0.19956143', '0.29950229']);
});

test('over 60 random networks, backpropagation finds the gradients that finite differences find', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { network, inputs, targets, loss } = sample(seed);
    const gradients = nn.backward(network, inputs, targets, loss);
    network.forEach(({ weights, bias }, l) => {
      Array.from(bias, (_, unit) => {
        for (const from of [null, ...weights.keys()]) {
          const slope = nn.numericalDerivative(
            (by) => nn.batchLoss(loss, targets, nn.predict(moved(network, { layer: l + 1, from, unit }, by), inputs)),
            0,
          );
          const found = from === null ? gradients[l]?.bias[unit] : gradients[l]?.weights[from]?.[unit];
          // A kink of ReLU within the step would show as a wrong slope; none of these seeds meets one.
          expectClose(found ?? NaN, slope, 6);
        }
      });
    });
  }
});

test('where sigmoid and its loss collapse, a saturated output still has a gradient', () => {
  const network: nn.Network = [{ weights: [[1]], bias: [0], activation: 'sigmoid' }];
  const gradients = nn.backward(network, [[-800]], [[1]], 'binaryCrossEntropy');
  expect(gradients[0]?.delta).toEqual([[-1]]);
});

test('matrices that do not fit are an error in both languages', () => {
  expect(() => nn.multiply([[1, 2]], [[1, 2]])).toThrow('Matrices of 1 × 2 and 1 × 2 do not fit together.');
  expect(() => nn.hadamard([[1, 2]], [[1]])).toThrow('do not fit');
  expect(() => nn.addToRows([[1, 2]], [1])).toThrow('do not fit');
});

test('the column convention of the articles is the transpose', () => {
  const { network, inputs } = sample(3);
  const [layer] = network;
  if (!layer) throw new Error('no layer');
  const columns = nn.multiply(nn.transpose(layer.weights), nn.transpose(inputs));
  const rows = nn.transpose(nn.forward(network, inputs)[0]?.z ?? []);
  columns.forEach((values, j) =>
    values.forEach((value, n) => expect(value + (layer.bias[j] ?? NaN)).toBeCloseTo(rows[j]?.[n] ?? NaN, 12)),
  );
});
