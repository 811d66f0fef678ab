// The right class has score z, nine others 0 /// 正确类别得分 z，其余为 0
const ten = (z: tf.Tensor) => tf.concat(
  [z.expandDims(1), tf.zeros([z.size, 9])], 1);
const once = (z: tf.Tensor) => ten(z).logSoftmax()
  .slice([0, 0], [-1, 1]).flatten().neg();
const again = (z: tf.Tensor) => ten(z).softmax().logSoftmax()
  .slice([0, 0], [-1, 1]).flatten().neg();

const line = tf.linspace(-8, 16, 97);
const [zLine, single, double] = await Promise.all(
  [line, once(line), again(line)].map((t) => t.data()));
print("floor: /// 下限：", Math.log(Math.E + 9) - 1);
print("ceiling: /// 上限：", Math.log(Math.E + 9));
const start = tf.tensor1d([0]);
print("dL/dz at 0: /// z = 0 处 dL/dz：", tf.grad(once)(start),
  tf.grad(again)(start));
const stroke = { x: zLine, y: Plot.identity, stroke: ink.loss };
display(Plot.plot({ height: 240, grid: true, clip: true,
  x: { label: "z" }, y: { label: "L", domain: [0, 6] }, marks: [
    Plot.line(single, stroke),
    Plot.line(double, { ...stroke, strokeDasharray: "5 3" }),
    Plot.text([[1.8, 4.6, "softmax once /// 一次 softmax"],
      [10.5, 1.9, "twice /// 两次"]],
    { x: "0", y: "1", text: "2", fill: ink.loss })] }));
