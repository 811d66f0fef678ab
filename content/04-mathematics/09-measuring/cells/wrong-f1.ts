// B: accuracy, and precision for recall /// 准确率，精确率当召回率
function asB(y: number[], score: number[], t: number) {
  const c = nn.countsAt(y, score, t);
  const A = (c.truePositives + c.trueNegatives) / y.length;
  const P = nn.precision(c);
  return 2 * A * P / (A + P) || 0; // none called /// 一个也没判为 8
}
const ts = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
const [bs, fs] = [asB, F1At].map((f) =>
  ts.map((t) => f(validation.y, tried, t)));
const top = (v: number[]) => ts[v.indexOf(Math.max(...v))];
table([bs, fs].map((v, i) => {
  const c = nn.countsAt(truth, score, top(v));
  return { "chosen by /// 按": ["B", "F1"][i], t: top(v),
    "precision /// 精确率": nn.precision(c),
    "recall /// 召回率": nn.recall(c), "F1": nn.f1(c) };
}));
const along = { x: ts, y: Plot.identity,
  stroke: ink.activation };
display(Plot.plot({ height: 220, grid: true,
  x: { label: "threshold /// 阈值" },
  y: { label: null, domain: [0, 1] }, marks: [
    Plot.line(fs, along),
    Plot.line(bs, { ...along, strokeDasharray: "5 3" })] }));
