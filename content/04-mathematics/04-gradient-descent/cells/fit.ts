const lineRate = view(Inputs.range([0.01, 0.15], {
  label: "learning rate /// 学习率", value: 0.1, step: 0.01 }));
const fitSteps = view(Inputs.range([0, 60], {
  label: "steps /// 步数", value: 2, step: 1 }));

function fitLine(loss: Loss, rate: number, steps: number) {
  let [w, b]: tf.Tensor[] = [tf.scalar(0), tf.scalar(0)];
  for (let t = 0; t < steps; t++) {
    const [dw, db] = tf.grads(loss)([w, b]);
    w = w.sub(dw.mul(rate));
    b = b.sub(db.mul(rate));
  }
  return [w, b];
}

const [bestW, bestB] = fitLine(meanSquare, lineRate, fitSteps);
print("w =", bestW, "  b =", bestB);
print("J =", meanSquare(bestW, bestB));
const guess = await predict(bestW, bestB).data();
display(Plot.plot({ grid: true, height: 280,
  x: { label: "x" }, y: { label: "y" }, marks: [
    Plot.ruleX(xs, { y1: ys, y2: guess, stroke: ink.loss }),
    Plot.line(guess, { x: xs, y: Plot.identity,
      stroke: ink.activation }),
    Plot.dot(ys, { x: xs, y: Plot.identity, fill: ink.input })],
}));
