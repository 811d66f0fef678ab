const zs = tf.linspace(-8, 8, 161);
const squared = (z: tf.Tensor) =>
  z.sigmoid().sub(1).square().div(2).sum();
const logistic = (z: tf.Tensor) => z.neg().softplus().sum();

const [grid, bySquare, byLog] = await Promise.all(
  [zs, tf.grad(squared)(zs), tf.grad(logistic)(zs)]
    .map((t) => t.data()));
const s = zs.sigmoid();
check("δ = p(1 − p)(p − y)", bySquare,
  s.mul(tf.sub(1, s)).mul(s.sub(1)), 1e-5);
const names = [
  { z: 1, δ: -0.9, text: "cross-entropy /// 交叉熵" },
  { z: -5.4, δ: 0.06, text: "squared error /// 平方误差" }];
display(Plot.plot({ height: 240, grid: true,
  x: { label: "z" }, y: { label: "δ", domain: [-1.05, 0.1] },
  marks: [
    Plot.line(byLog, { x: grid, y: Plot.identity,
      stroke: ink.gradient }),
    Plot.line(bySquare, { x: grid, y: Plot.identity,
      stroke: ink.gradient, strokeDasharray: "5 3" }),
    Plot.text(names, { x: "z", y: "δ", text: "text",
      fill: ink.gradient })] }));
