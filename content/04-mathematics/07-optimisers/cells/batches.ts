const xs = [0, 1, 2, 3, 4];
const ys = [1.1, 2.9, 5.2, 6.8, 9.1];

// ∂J/∂w at w = b = 0, of a batch /// 一批样本在 w = b = 0 处的 ∂J/∂w
const batchSlope = (batch: number[]) => tf.grad(
  (w: tf.Tensor) => w.mul(tf.gather(xs, batch))
    .sub(tf.gather(ys, batch)).square().mean())(tf.scalar(0));

// All batches of the five points /// 五个点能组成的每一批
const batches = Array.from({ length: 31 }, (_, k) =>
  [0, 1, 2, 3, 4].filter((i) => (k + 1) >> i & 1));
const slopes = await tf.stack(batches.map(batchSlope)).data();
for (const B of [1, 2, 3, 4, 5]) {
  const { mean, variance } = tf.moments(
    slopes.filter((_, k) => batches[k].length === B));
  print("B =", B, " mean /// 均值", mean,
    " deviation /// 标准差", variance.sqrt());
}
display(Plot.plot({ height: 180, grid: true,
  x: { label: "∂J/∂w" }, y: { type: "point", label: "B" },
  marks: [Plot.ruleX([-28.04], { stroke: ink.gradient }),
    Plot.dot(slopes, { x: Plot.identity, r: 4.5,
      y: batches.map((batch) => batch.length),
      fill: ink.gradient, fillOpacity: 0.5 })] }));
