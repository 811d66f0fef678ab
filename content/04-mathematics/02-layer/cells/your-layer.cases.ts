const next = random(3);
const matrix = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 4 * next() - 2));

const shapes: [number, number, number][] = [[1, 1, 1], [1, 3, 2], [4, 2, 3], [3, 3, 3], [5, 1, 4], [2, 6, 1]];
verify(
  layerSums,
  (X, W, b) => nn.addToRows(nn.multiply(X, W), b),
  shapes.map(([n, inputs, units]): [number[][], number[][], number[]] => [
    matrix(n, inputs),
    matrix(inputs, units),
    matrix(1, units)[0],
  ]),
);
