// One neuron, 100 steps of Adam /// 一个神经元，用 Adam 走 100 步
function train({ x, y }: typeof training) {
  const w = tf.variable(tf.zeros([64, 1]));
  const b = tf.variable(tf.scalar(0));
  const z = (x: tf.Tensor) => x.matMul(w).add(b).flatten();
  const adam = tf.train.adam(0.1);
  for (let step = 0; step < 100; step++) {
    adam.minimize(() => z(x).softplus().sub(z(x).mul(y))
      .mean() as tf.Scalar);
  }
  return async (pictures: tf.Tensor) =>
    Array.from(await z(pictures).sigmoid().data());
}
const scoresOf = train(training);
const score = await scoresOf(test.x);
const truth = test.y;

const kinds = ["not an 8 /// 不是 8", "an 8 /// 是 8"];
const seen = score.map((p, i) =>
  ({ p, kind: kinds[truth[i]] }));
display(Plot.plot({ height: 240, marginRight: 70,
  x: { label: "p", domain: [0, 1] }, fy: { label: null },
  y: { label: "pictures /// 图片", type: "sqrt", grid: true },
  marks: [Plot.rectY(seen, { fy: "kind", fill: ink.activation,
    ...Plot.binX({ y: "count" },
      { x: "p", thresholds: 40 }) })] }));
