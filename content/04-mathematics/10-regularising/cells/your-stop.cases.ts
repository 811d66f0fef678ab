const next = random(29);

// Rounded, so that some losses are equal.
verify(
  stopAt,
  (losses, patience) => {
    const { best, stopped } = nn.stopEarly(losses, patience);
    return [best, stopped];
  },
  [
    [[3], 1],
    [[3, 3, 3, 1], 2],
    ...[5, 8, 12, 20, 40, 40].map((length, i): [number[], number] => [
      Array.from({ length }, (_, t) => Math.round(40 / (1 + t) + 9 * next())),
      1 + i,
    ]),
  ] as [number[], number][],
);
