const next = random(17);
const list = (length: number): [number[], number[]] => [
  Array.from({ length }, () => Math.round(next())),
  Array.from({ length }, () => 0.01 + 0.98 * next()),
];

verify(yourLoss, nn.binaryCrossEntropy, [[[1], [0.25]], [[0], [0.25]], [[1, 0, 1], [1, 0, 1]], ...[2, 3, 5, 20].map(list)], 1e-9);
