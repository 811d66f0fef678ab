const zs = Array.from({ length: 41 }, (_, i) => -10 + i / 2);

verify(
  slopeFromValue,
  (a) => nn.sigmoidDerivative(Math.log(a / (1 - a))),
  zs.map((z): [number] => [nn.sigmoid(z)]),
  1e-9,
);
