const zs = tf.linspace(-8, 8, 161);
const one = tf.onesLike(zs); // target 1 /// 目标为 1
const squared = (z: tf.Tensor) =>
  z.sigmoid().sub(one).square().div(2).sum();
const logistic = (z: tf.Tensor) => z.neg().softplus().sum();

const [grid, bySquare, byLog] = await Promise.all(
  [zs, tf.grad(squared)(zs), tf.grad(logistic)(zs)]
    .map((t) => t.data()));
const s = zs.sigmoid();
check("δ = p(1 − p)(p − y)", bySquare,
  s.mul(tf.sub(1, s)).mul(s.sub(1)), 1e-5);
const curve = (d: ArrayLike<number>, name: string, at: number) => [
  Plot.line(grid, { x: grid, y: d, stroke: ink.gradient,
    strokeDasharray: at < -4 ? "5 3" : undefined }),
  Plot.text([name], { x: at, y: d[Math.round((at + 8) * 10)],
    dy: -8, fill: ink.gradient })];
display(Plot.plot({ height: 240, grid: true,
  x: { label: "z" }, y: { label: "δ", domain: [-1.05, 0.1] },
  marks: [...curve(byLog, "cross-entropy /// 交叉熵", -3.2),
    ...curve(bySquare, "squared error /// 平方误差", -5.4)] }));
