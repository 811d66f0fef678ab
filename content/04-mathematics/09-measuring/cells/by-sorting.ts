const order = [...score.keys()]
  .sort((i, j) => score[i] - score[j]);
const n1 = ones(truth); // n₊
const n0 = truth.length - n1; // n₋
const ranks = order.reduce((sum, i, place) =>
  sum + truth[i] * (place + 1), 0);
const AUC = (ranks - n1 * (n1 + 1) / 2) / (n1 * n0);
print("n₊ =", n1, "  n₋ =", n0, "  R₊ =", ranks);
print("AUC =", AUC);

// Every eight against every other picture /// 每个 8 与每张非 8 相比
const high = tf.tensor1d(score.filter((_, i) => truth[i]));
const low = tf.tensor1d(score.filter((_, i) => !truth[i]));
const wins = high.expandDims(1).greater(low).sum();
print("pairs won: /// 胜出的对数：", wins, "/", n1 * n0);
check("pairs /// 逐对", wins.div(n1 * n0), AUC, 1e-6);
check("trapezoids /// 梯形", nn.areaUnderRoc(truth, score), AUC);
