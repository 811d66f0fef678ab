const next = random(17);
const between = (low: number, high: number) => low + (high - low) * next();

// The first input is 0: its weight cannot matter.
verify(
  slopeByW,
  (w, x, y) => (nn.tanh(w * x) - y) * nn.tanhDerivative(w * x) * x,
  Array.from({ length: 20 }, (_, i): [number, number, number] => [
    between(-2, 2),
    i === 0 ? 0 : between(-2, 2),
    between(-1, 1),
  ]),
);
