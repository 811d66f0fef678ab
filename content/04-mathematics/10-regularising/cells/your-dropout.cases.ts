const next = random(31);
type Case = [a: number[], rate: number, training: boolean, seed: number];

// Both draw one number for each activation, from the same seed.
const yours = (...[a, rate, training, seed]: Case) => dropout(a, rate, training, random(seed));
verify(
  yours,
  (...[a, rate, training, seed]: Case) =>
    training ? nn.hadamard([a], nn.dropoutMask(1, a.length, rate, random(seed)))[0] : a,
  [1, 2, 3, 4, 5, 6, 7, 8].map(
    (seed): Case => [Array.from({ length: 2 * seed }, () => 4 * next() - 1), seed / 10, seed % 3 > 0, seed],
  ),
  1e-9,
);
