const next = random(23);
type Step = typeof adamStep;

// All of w, m and s of a walk along given gradients.
const follow = (step: Step) => (gradients: number[], alpha: number) => {
  let [w, m, s] = [0, 0, 0];
  return gradients.map((g, i) => {
    [w, m, s] = step(w, m, s, g, i + 1, alpha);
    return [w, m, s];
  });
};

const right: Step = (w, m, s, g, t, alpha) => {
  const { memory, delta } = nn.parameterStep(nn.optimiser('adam', alpha), { m, v: s, t: t - 1 }, g);
  return [w + delta, memory.m, memory.v];
};

// Gradients of very different sizes, and one that is 0 throughout.
verify(
  follow(adamStep),
  follow(right),
  [
    [[1], 0.1],
    [[0, 0, 0], 0.1],
    ...[2, 3, 10, 100, 300].map((steps, i): [number[], number] => [
      Array.from({ length: steps }, () => (6 * next() - 3) * 10 ** (i - 2)),
      next(),
    ]),
  ] as [number[], number][],
  1e-9,
);
