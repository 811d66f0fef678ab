const next = random(29);
const upTo = (most: number) => Math.floor(next() * (most + 1));
const some = (): [number, number, number] => [upTo(20), 1 + upTo(20), upTo(20)];

verify(
  yourF1,
  (truePositives, falsePositives, falseNegatives) =>
    nn.f1({ truePositives, falsePositives, falseNegatives, trueNegatives: 100 }),
  [[1, 0, 0], [0, 0, 3], [0, 4, 0], [0, 4, 2], ...Array.from({ length: 16 }, some)],
);
