const twiceLoss: Loss = (z, y) => logLoss(z.softmax(), y);

const ways = ["once /// 一次", "twice /// 两次"];
const lessons: Record<string, string | number>[] = [];
for (const seed of [1, 2]) {
  for (const [i, loss] of [logLoss, twiceLoss].entries()) {
    const adam = tf.train.adam(0.01);
    const path = await learn(loss, adam, 100, seed);
    lessons.push(...path.map((point) => ({ ...point,
      way: ways[i], seed: `seed ${seed} /// 种子 ${seed}` })));
  }
}
table(lessons.filter(({ step }) => step === 100).map((end) => ({
  "weights /// 初始权重": end.seed, softmax: end.way, L: end.L,
  "test accuracy /// 测试准确率": end.share })));
for (const [y, stroke, label] of [
  ["L", ink.loss, "training loss /// 训练损失"],
  ["share", ink.activation, "test accuracy /// 测试准确率"]]) {
  display(Plot.plot({ height: 170, grid: true,
    x: { label: "step /// 步", ticks: [0, 50, 100] },
    fx: { label: null, padding: 0.2 }, y: { label, zero: true },
    marks: ways.map((way, i) => Plot.line(
      lessons.filter((each) => each.way === way), { x: "step",
        y, fx: "seed", stroke,
        strokeDasharray: ["", "5 3"][i] })) }));
}
