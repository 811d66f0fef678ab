const normal = (shape: number[], seed: number) =>
  tf.randomNormal(shape, 0, 1, "float32", seed);
// 30 features; three count, and luck /// 30 个特征，三个起作用，外加运气
function makeRows(count: number, seed: number) {
  const x = normal([count, 30], seed);
  const sum = x.slice([0, 0], [count, 3]).sum(1);
  const y = sum.add(normal([count], -seed)).greater(0);
  return { x, sum, y: y.cast("float32") };
}
const n = 80;
const training = makeRows(n, 1);
const [validation, test] = [3, 4].map((k) => makeRows(1000, k));

// How far each feature goes with the answer /// 各特征与答案有多一致
for (const { x, y } of [training, validation]) {
  const r = x.mul(y.mul(2).sub(1).expandDims(1)).mean(0);
  const bars = Plot.barY(await r.data(),
    { x: (_, j) => j + 1, fill: ink.input });
  display(Plot.plot({ height: 150, grid: true, marks: [bars],
    x: { label: "j", ticks: [1, 5, 10, 15, 20, 25, 30] },
    y: { label: `r (${y.size})`, domain: [-0.6, 0.6] } }));
}
