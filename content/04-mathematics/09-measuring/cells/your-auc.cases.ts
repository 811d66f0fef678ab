const next = random(31);
// Tenths, so that ties occur.
const scores = (length: number) => Array.from({ length }, () => Math.round(10 * next()) / 10);

verify(
  yourAUC,
  (positives, negatives) =>
    nn.areaByRanks([...positives.map(() => 1), ...negatives.map(() => 0)], [...positives, ...negatives]),
  [[[1], [0]], [[0], [1]], [[0.5, 0.5], [0.5]], ...[1, 2, 5, 12].flatMap((size): [number[], number[]][] => [
    [scores(size), scores(size + 2)],
    [scores(2 * size), scores(1)],
  ])],
  1e-9,
);
