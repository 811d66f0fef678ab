// Four h in every decade /// 每十倍取四个 h
const many = [...Array(49).keys()].map((i) => 10 ** (-i / 4));
const wide = tf.tensor1d(many);
const in32 = await cubeOf(tf.add(1.2, wide))
  .sub(cubeOf(tf.sub(1.2, wide))).div(wide.mul(2)).data();
const kinds = ["forward, float64 /// 前向，float64",
  "central, float64 /// 中心，float64",
  "central, float32 /// 中心，float32"];
const errors = many.flatMap((h, i) => {
  const [left, here, right] = [1.2 - h, 1.2, 1.2 + h].map(cube);
  return [(right - here) / h, (right - left) / (2 * h), in32[i]]
    .map((found, k) => ({ h, kind: kinds[k],
      error: Math.abs(found - 4.32) / 4.32 }));
});
const xy = { x: "h", y: "error", stroke: ink.gradient };
display(Plot.plot({ height: 340, grid: true, clip: true,
  x: { type: "log", tickFormat: "~e" },
  y: { type: "log", domain: [1e-13, 10], tickFormat: "~e",
    label: "relative error /// 相对误差" },
  symbol: { legend: true }, marks: [
    Plot.line(errors, { ...xy, z: "kind", strokeOpacity: 0.4 }),
    Plot.dot(errors, { ...xy, symbol: "kind", r: 3 })] }));
