const next = random(5);
const scores = (length: number, spread: number) => Array.from({ length }, () => spread * (2 * next() - 1));

verify(mySoftmax, nn.softmax, [
  [[0]],
  [[0, 0, 0, 0]],
  [[-1000, -1001]],
  [[800, -800]],
  ...[2, 3, 10, 10, 50].map((length): [number[]] => [scores(length, 5)]),
  ...[2, 3, 10, 10, 50].map((length): [number[]] => [scores(length, 2000)]),
]);
