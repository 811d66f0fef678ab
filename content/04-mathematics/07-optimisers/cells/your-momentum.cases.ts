const next = random(17);
type Step = typeof momentumStep;

// All points and velocities of a walk along given gradients.
const follow = (step: Step) => (gradients: number[], alpha: number, beta: number) => {
  let [w, v] = [0, 0];
  return gradients.map((g) => {
    [w, v] = step(w, v, g, alpha, beta);
    return [w, v];
  });
};

const right: Step = (w, v, g, alpha, beta) => {
  const { memory, delta } = nn.parameterStep(nn.optimiser('momentum', alpha, { beta1: beta }), { m: v, v: 0, t: 0 }, g);
  return [w + delta, memory.m];
};

verify(
  follow(momentumStep),
  follow(right),
  [1, 2, 3, 10, 100, 300].map((steps): [number[], number, number] => [
    Array.from({ length: steps }, () => 6 * next() - 3),
    next(),
    0.99 * next(),
  ]),
  1e-9,
);
