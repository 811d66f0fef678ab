const epochs = view(Inputs.range([1, 30], {
  label: "epochs /// 轮数", value: 10, step: 1 }));
const model = network(seed);
const curve: Record<string, number>[] = [];

await model.fit(...examples(parts.training, scale), {
  epochs, batchSize: 32, shuffle: false,
  validationData: examples(parts.validation, scale),
  callbacks: { onEpochEnd(epoch, logs) {
    curve.push({ epoch: epoch + 1, ...logs });
    display(plotOf("loss", ink.loss), "loss");
    display(plotOf("acc", ink.activation), "accuracy");
    progress(epoch + 1, epochs, "epochs /// 轮");
  } },
});

// Dashed: on the validation pictures /// 虚线：在验证图上
function plotOf(y: "loss" | "acc", stroke: string) {
  const style = { x: "epoch", stroke, marker: "dot" as const };
  const names = { loss: "loss /// 损失", acc: "accuracy /// 准确率" };
  return Plot.plot({ height: 160, grid: true,
    x: { label: "epoch /// 轮", domain: [1, Math.max(2, epochs)] },
    y: { label: names[y], zero: true },
    marks: [Plot.lineY(curve, { ...style, y }),
      Plot.lineY(curve, { ...style, y: `val_${y}`,
        strokeDasharray: "3 3" })] });
}
