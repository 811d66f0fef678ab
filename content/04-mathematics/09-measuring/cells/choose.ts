// The threshold with the best F1 /// F1 最大的阈值
function best(y: number[], score: number[]) {
  const each = nn.thresholds(y, score).slice(1);
  return each.reduce((a, b) =>
    nn.f1(b.counts) > nn.f1(a.counts) ? b : a).threshold;
}
const F1At = (y: number[], score: number[], t: number) =>
  nn.f1(nn.countsAt(y, score, t));

const tried = await scoresOf(validation.x);
const ways = { "½": 0.5,
  "best on validation /// 验证集上最好": best(validation.y, tried),
  "best on the test /// 测试集上最好": best(truth, score) };
table(Object.entries(ways).map(([way, t]) => ({
  "threshold /// 阈值": way, t,
  "F1, validation /// F1，验证": F1At(validation.y, tried, t),
  "F1, test /// F1，测试": F1At(truth, score, t) })));
