const next = random(23);
const within = (limit: number): [number, number] => [Math.round(next()), limit * (2 * next() - 1)];

verify(fromScore, (y, z) => nn.sigmoidCrossEntropy([y], [z]), [
  [0, 0],
  [1, -40],
  [0, 800],
  [1, 800],
  ...Array.from({ length: 8 }, () => within(5)),
  ...Array.from({ length: 8 }, () => within(2000)),
]);
