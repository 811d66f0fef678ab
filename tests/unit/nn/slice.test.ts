import { expect, test } from 'vitest';
import * as nn from '../../../src/nn/index.ts';
import { network231, sample } from './samples.ts';

const loss = 'binaryCrossEntropy';

test('by hand: the slice of the 2-3-1 network has the gradients that the course works out', () => {
  const slice = (a: nn.WeightPlace, b: nn.WeightPlace) => nn.networkSlice(network231, [a, b], [[1, 2]], [[1]], loss);
  const weights = slice({ layer: 0, from: 0, to: 1 }, { layer: 1, from: 1, to: 0 });
  expect(weights.here).toEqual([-0.3, -0.6]);
  expect(weights.value(weights.here)).toBeCloseTo(0.770957, 6);
  expect(weights.gradient(weights.here)[0]).toBeCloseTo(0.322458, 6);
  expect(weights.gradient(weights.here)[1]).toBeCloseTo(-0.806145, 6);
  const biases = slice({ layer: 0, from: null, to: 0 }, { layer: 1, from: null, to: 0 });
  expect(biases.here).toEqual([0.1, 0.05]);
  expect(biases.gradient(biases.here)[0]).toBeCloseTo(-0.376201, 6);
  expect(biases.gradient(biases.here)[1]).toBeCloseTo(-0.53743, 6);
});

test('over 20 random networks the slice’s gradient is the one that finite differences find', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { network, inputs, targets, loss: name } = sample(seed);
    const last = network.length - 1;
    const places = [
      { layer: 0, from: 0, to: 0 },
      { layer: last, from: null, to: 0 },
    ] as const;
    const slice = nn.networkSlice(network, places, inputs, targets, name);
    const found = nn.numericalGradient(([x = NaN, y = NaN]) => slice.value([x, y]), slice.here);
    slice.gradient(slice.here).forEach((slope, i) => expect(slope).toBeCloseTo(found[i] ?? NaN, 5));
  }
});

const places = [
  { layer: 0, from: 0, to: 0 },
  { layer: 0, from: 1, to: 1 },
] as const;
const inputs = [
  [1, 2],
  [-1, 0.5],
  [0.3, 1.5],
  [2, -1],
];
const slice = nn.networkSlice(network231, places, inputs, [[1], [0], [1], [0]], loss);

test('the examples’ own gradients average to the slice’s', () => {
  const own = [0, 1, 2, 3].map((i) => slice.gradient(slice.here, [i]));
  slice
    .gradient(slice.here)
    .forEach((slope, axis) => expect(own.reduce((sum, g) => sum + (g[axis] ?? NaN), 0) / 4).toBeCloseTo(slope, 14));
});

test('a batch of all examples has the whole gradient; a smaller one has the mean of as many different examples', () => {
  const whole = slice.gradient(slice.here);
  nn.batchSlope(
    slice,
    4,
    nn.random(1),
  )(slice.here).forEach((slope, i) => expect(slope).toBeCloseTo(whole[i] ?? NaN, 14));
  const pairs = [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].filter((j) => j > i).map((j) => [i, j]));
  const possible = pairs.map((pair) => slice.gradient(slice.here, pair)[0].toFixed(10));
  const draw = nn.batchSlope(slice, 2, nn.random(2));
  const drawn = Array.from({ length: 60 }, () => draw(slice.here)[0].toFixed(10));
  expect(new Set(drawn)).toEqual(new Set(possible));
});
