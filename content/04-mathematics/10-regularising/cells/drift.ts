// Solid: training rows; dashed: rows never seen /// 实线：训练行；虚线：没见过的行
function curves(path: Point[], ...marks: Plot.Markish[]) {
  const line = (y: "seen" | "unseen", dash: string) =>
    Plot.line(path, { x: "step", y, stroke: ink.loss,
      strokeDasharray: dash });
  return Plot.plot({ height: 240, grid: true,
    x: { label: "step /// 步" },
    y: { label: "loss /// 损失", domain: [0, 1.5] }, marks: [
      line("seen", "1 0"), line("unseen", "5 3"), ...marks] });
}
const { best, stopped } = nn.stopEarly(
  fate.map(({ unseen }) => unseen), 20);
table([best, stopped, fate.length - 1].map((at) => ({
  "step /// 步": at, "training loss /// 训练损失": fate[at].seen,
  "validation loss /// 验证损失": fate[at].unseen })));
display(curves(fate, Plot.ruleX([best, stopped],
  { stroke: ink.setting })));
