const source = random(1);
const everyone = Array.from({ length: 100 }, (_, i) => i);
const cloudX = everyone.map(() => 4 * source() - 2);
const cloudY = cloudX.map((x) => 2 * x + 1 + nn.normal(source));
const cloud = tf.stack([cloudX, everyone.map(() => 1)], 1);

// J of some of the points, by θ = (w, b) /// 部分点的 J，θ = (w, b)
const costOf = (rows: ArrayLike<number>) => {
  const some = Array.from(rows);
  return (theta: tf.Tensor) => cloud.gather(some).dot(theta)
    .sub(tf.gather(cloudY, some)).square().mean();
};

// Each point's own gradient at the start /// 起点处每个点各自的梯度
const begin = tf.tensor1d([-1, -1]);
const own = everyone.map((i) => tf.grad(costOf([i]))(begin));
const arrows = await tf.stack(own).array() as number[][];
const whole = tf.grad(costOf(everyone))(begin);
check("mean /// 均值", tf.stack(own).mean(0), whole, 1e-4);
display(Plot.plot({ height: 260, grid: true,
  x: { label: "∂J/∂w" }, y: { label: "∂J/∂b" }, marks: [
    Plot.dot(arrows, { r: 3, fill: ink.gradient,
      fillOpacity: 0.5 }),
    Plot.dot([await whole.data()], { r: 7, strokeWidth: 2,
      stroke: ink.gradient })] }));
