const draw = random(3);
const sides = Array.from({ length: 60 }, (_, i) => i % 2);
const xs = sides.map((side) => nn.normal(draw) + 2 * side - 1);

// One neuron, p = σ(wx + b), 300 steps /// 一个神经元，走 300 步
async function fit(loss: (z: tf.Tensor) => tf.Tensor) {
  let [w, b]: tf.Tensor[] = [tf.scalar(0), tf.scalar(0)];
  const J = (w: tf.Tensor, b: tf.Tensor) =>
    loss(w.mul(xs).add(b)).mean();
  for (let step = 0; step < 300; step++) {
    const [dw, db] = tf.grads(J)([w, b]);
    [w, b] = [w.sub(dw), b.sub(db)];
  }
  print("J =", J(w, b), "  w =", w, "  b =", b);
  return Array.from(await w.mul(xs).add(b).sigmoid().data());
}
const asB = await fit((z) => z.neg().softplus().mul(sides));
const asF11 = await fit((z) => z.softplus().sub(z.mul(sides)));

const symbol = sides.map((yes) => yes ? "circle" : "times");
for (const all of [asB, asF11]) {
  const yesNo = all.map((p) => Math.round(p));
  print("right: /// 答对：", nn.accuracy(sides, yesNo));
  display(Plot.plot({ height: 140, grid: true,
    x: { label: "x" }, y: { label: "p", domain: [0, 1] },
    marks: [Plot.dot(all, { x: xs, y: Plot.identity, r: 4,
      stroke: ink.activation, symbol })] }));
}
