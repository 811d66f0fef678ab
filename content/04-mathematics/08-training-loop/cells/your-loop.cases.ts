const slopes: ((w: number) => number)[] = [(w) => 2 * (w - 1), (w) => 4 * w ** 3 - 4 * w + 0.3, nn.tanh];

verify(
  walk,
  (slope, start, rate, steps) => nn.gradientDescent(() => 0, slope, start, rate, steps).map(({ w }) => w),
  slopes.flatMap((slope) =>
    [0, 1, 7].map((steps): [(w: number) => number, number, number, number] => [slope, 1.5 - steps / 4, 0.05, steps]),
  ),
);
