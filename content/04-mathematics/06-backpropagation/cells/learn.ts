const alpha = view(Inputs.range([0.05, 2], {
  label: "learning rate /// 学习率", value: 0.1, step: 0.05 }));

let [A, c, B, d] = [W1, b1, W2, b2] as tf.Tensor[];
const lossPath: number[] = [];
for (let step = 0; step <= 30; step++) {
  lossPath.push((await network(A, c, B, d).data())[0]);
  const [gA, gc, gB, gd] = tf.grads(network)([A, c, B, d]);
  [A, c] = [A.sub(gA.mul(alpha)), c.sub(gc.mul(alpha))];
  [B, d] = [B.sub(gB.mul(alpha)), d.sub(gd.mul(alpha))];
}
print("L:", ...[0, 1, 30].map((step) => lossPath[step]));
print("W₁ after 30 steps: /// 30 步后的 W₁：", A);
display(Plot.plot({ height: 220, grid: true,
  x: { label: "step /// 步" }, y: { label: "L", domain: [0, 0.8] },
  marks: [Plot.lineY(lossPath, { stroke: ink.loss })] }));
