const next = random(7);
const between = (low: number, high: number) => low + (high - low) * next();
const list = (length: number) => Array.from({ length }, () => between(-2, 2));

type Slope = (z: number) => number;
const slopes: Slope[] = [nn.reluDerivative, nn.sigmoidDerivative, nn.tanhDerivative];

// The last case has a layer after it of one unit, and a unit that feeds it nothing.
const cases = [[1, 1], [2, 3], [4, 2], [1, 5], [6, 4], [3, 3], [2, 1]].map(
  ([hidden, after], i): [number[][], number[], number[], Slope] => [
    Array.from({ length: hidden }, (_, row) => (i === 6 && row === 1 ? [0] : list(after))),
    list(after),
    list(hidden),
    slopes[i % 3],
  ],
);

verify(
  hiddenDelta,
  (W, after, z, slope) => nn.hadamard(nn.multiply([after], nn.transpose(W)), [z.map(slope)])[0],
  cases,
);
