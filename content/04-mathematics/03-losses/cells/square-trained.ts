const squareLoss: Loss = (z, y) => z.softmax().sub(y).square()
  .sum(1).div(2).mean();

const names = ["cross-entropy /// 交叉熵",
  "squared error /// 平方误差"];
const runs: Record<string, string | number>[] = [];
for (const rate of [0.3, 1, 3]) {
  for (const [i, loss] of [logLoss, squareLoss].entries()) {
    const path = await learn(loss, tf.train.sgd(rate), 60);
    runs.push(...path.map((point) => ({ ...point,
      name: names[i], rate: `α = ${rate}` })));
  }
}
table(runs.filter(({ step }) => step === 60).map((end) => ({
  "rate /// 学习率": end.rate, "loss /// 损失": end.name,
  "test accuracy /// 测试准确率": end.share })));
display(Plot.plot({ height: 220, grid: true,
  x: { label: "step /// 步", ticks: [0, 30, 60] },
  y: { label: "test accuracy /// 测试准确率", domain: [0, 1] },
  fx: { label: null }, marks: names.map((name, i) => Plot.line(
    runs.filter((run) => run.name === name), { x: "step",
      y: "share", fx: "rate", stroke: ink.activation,
      strokeDasharray: ["", "5 3"][i] })) }));
