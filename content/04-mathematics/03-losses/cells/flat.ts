const zs = tf.linspace(-8, 8, 161);
const byHalfSquare = (z: tf.Tensor) =>
  z.sigmoid().sub(1).square().div(2);
const byLog = (z: tf.Tensor) => z.neg().softplus();
const [zGrid, lossSquare, lossLog] = await Promise.all(
  [zs, byHalfSquare(zs), byLog(zs)].map((t) => t.data()));

const spots = tf.tensor1d([-8, -4, -2, 0, 2]);
const dSquare = await tf.grad(byHalfSquare)(spots).data();
const dLog = await tf.grad(byLog)(spots).data();
table(Array.from(await spots.data(), (z, i) => ({ z,
  p: nn.sigmoid(z), "squared: dL/dz /// 平方误差": dSquare[i],
  "cross-entropy /// 交叉熵": dLog[i] })));
const style = { x: zGrid, y: Plot.identity, stroke: ink.loss };
display(Plot.plot({ height: 240, grid: true, clip: true,
  x: { label: "z" }, y: { label: "L", domain: [0, 6] }, marks: [
    Plot.line(lossLog, style),
    Plot.line(lossSquare, { ...style, strokeDasharray: "5 3" }),
    Plot.text([[-2.2, 4.6, "cross-entropy /// 交叉熵"],
      [-5.6, 0.85, "squared error /// 平方误差"]],
    { x: "0", y: "1", text: "2", fill: ink.loss })] }));
