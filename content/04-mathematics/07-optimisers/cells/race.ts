type Arena = { height: (p: nn.Point) => number, start: nn.Point,
  slope: (batch: number, seed: number) => nn.Slope };
type Racer = (typeof racers)[number];

// One racer from the start, once for each seed /// 一个选手，每个种子各走一次
function run({ height, start, slope }: Arena,
  { name, rule, batch, fx, fy }: Racer,
  steps: number, seeds: number) {
  const paths = Array.from({ length: seeds }, (_, i) =>
    nn.walk(slope(batch, firstSeed + i), rule, start, steps)
      .map(({ point }) => point));
  const falls = paths.map((path) => path.map(height));
  const band = falls[0].map((_, step) => {
    const sorted = falls.map((fall) => fall[step])
      .sort((a, b) => a - b);
    const [low, middle, high] = [0.1, 0.5, 0.9].map((share) =>
      sorted[Math.round(share * (seeds - 1))]);
    return { step, low, middle, high, fx, fy };
  });
  return { name, band,
    first: paths[0].map(([x, y]) => ({ x, y, fx, fy })) };
}
