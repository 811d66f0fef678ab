const reach = view(Inputs.range([0.05, 1], {
  label: "h", value: 0.5, step: 0.05 }));
const z = tf.linspace(-2, 2, 81);
const measuredSlope = z.add(reach).relu()
  .sub(z.sub(reach).relu()).div(2 * reach);
const ownSlope = tf.grad((t: tf.Tensor) => t.relu())(z);
const [zs, byDifference, ownData] = await Promise.all(
  [z, measuredSlope, ownSlope].map((t) => t.data()));
print("z = 0:", byDifference[40], ownData[40]);
display(Plot.plot({ height: 220, grid: true,
  x: { label: "z" }, y: { label: "ReLU′(z)" }, marks: [
    Plot.dot(ownData, { x: zs, y: Plot.identity, r: 2,
      fill: ink.gradient }),
    Plot.line(byDifference, { x: zs, y: Plot.identity,
      stroke: ink.gradient, strokeDasharray: "5 3" })] }));
