const squareLoss: Loss = (z, y) => z.softmax().sub(y).square()
  .sum(1).div(2).mean();

const names = ["cross-entropy /// 交叉熵",
  "squared error /// 平方误差"];
const runs: Record<string, string | number>[] = [];
for (const rate of [0.3, 1]) {
  for (const [i, loss] of [logLoss, squareLoss].entries()) {
    const path = await learn(loss, tf.train.sgd(rate), 100);
    runs.push(...path.map((point) => ({ ...point,
      name: names[i], rate: `α = ${rate}` })));
  }
}
const later = runs.filter(({ step }) =>
  step === 50 || step === 100);
table(later.map((each) => ({ "rate /// 学习率": each.rate,
  "loss /// 损失": each.name, "step /// 步": each.step,
  "test accuracy /// 测试准确率": each.share })));
display(Plot.plot({ height: 220, grid: true,
  x: { label: "step /// 步", ticks: [0, 50, 100] },
  y: { label: "test accuracy /// 测试准确率", domain: [0, 1] },
  fx: { label: null, padding: 0.2 },
  marks: names.map((name, i) => Plot.line(
    runs.filter((run) => run.name === name), { x: "step",
      y: "share", fx: "rate", stroke: ink.activation,
      strokeDasharray: ["", "5 3"][i] })) }));
