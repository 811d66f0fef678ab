const functions: ((x: number) => number)[] = [Math.sin, Math.exp, Math.tanh, (x) => x ** 3, (x) => Math.abs(x)];

verify(
  difference,
  nn.numericalDerivative,
  functions.flatMap((f) => [0.5, 1.2, -0.75].map((x): [(x: number) => number, number, number] => [f, x, 1 / 128])),
);
