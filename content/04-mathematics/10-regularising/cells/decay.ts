const kind = view(Inputs.select(["L2", "L1"], {
  label: "penalty /// 惩罚" }));
const sizeOf = (w: tf.Tensor) =>
  kind === "L2" ? w.square().sum().div(2) : w.abs().sum();
const rows: Record<string, number>[] = [];
const bars: { at: string, j: number, size: number }[] = [];
for (const λ of [0, 0.01, 0.03, 0.1, 0.3]) {
  const net = network(1);
  const end = (await train(net, () => net.loss(training).add(
    sizeOf(net.W[0]).add(sizeOf(net.W[1])).mul(λ)))).at(-1)!;
  rows.push({ λ, "training /// 训练": end.seen, "validation /// 验证": end.unseen,
    "test, right /// 测试：对": (await net.right(test).data())[0] });
  (await net.W[0].abs().mean(1).data()).forEach((size, j) =>
    bars.push({ at: `λ = ${λ}`, j: j + 1, size }));
  progress(rows.length, 5);
}
table(rows);
display(Plot.plot({ height: 320, marginRight: 55,
  x: { ticks: [1, 5, 10, 15, 20, 25, 30] }, fy: { label: null },
  y: { label: "mean |w| /// |w| 均值", ticks: 2 },
  marks: [Plot.barY(bars, { x: "j", y: "size", fy: "at",
    fill: ink.weight })] }));
