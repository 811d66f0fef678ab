const begin = view(Inputs.range([-10, 0], {
  label: "starting z /// 起点 z", value: -6, step: 0.5 }));

// z ← z − dL/dz, 100 times; p after each /// 走 100 步，记下 p
async function recover(loss: (z: tf.Tensor) => tf.Tensor) {
  const all: tf.Tensor[] = [tf.scalar(begin)];
  for (let step = 0; step < 100; step++) {
    all.push(all[step].sub(tf.grad(loss)(all[step])));
  }
  return tf.stack(all).sigmoid().data();
}
const pSquare = await recover(byHalfSquare);
const pLog = await recover(byLog);
print("p after 10 and 100 steps /// 10 步与 100 步后的 p");
print("cross-entropy: /// 交叉熵：", pLog[10], pLog[100]);
print("squared error: /// 平方误差：", pSquare[10], pSquare[100]);
display(Plot.plot({ height: 200, grid: true,
  x: { label: "step /// 步" }, y: { label: "p", domain: [0, 1] },
  marks: [Plot.lineY(pLog, { stroke: ink.activation }),
    Plot.lineY(pSquare, { stroke: ink.activation,
      strokeDasharray: "5 3" })] }));
