const slowRate = view(Inputs.range([0.01, 0.082], {
  label: "learning rate /// 学习率", value: 0.07, step: 0.002 }));

type Slope = (p: tf.Tensor) => tf.Tensor;
const slope: Slope = tf.grad(ravine);
const top = tf.tensor1d([-4, 1]);
const plain = [top];
for (let t = 0; t < 40; t++) {
  plain.push(plain[t].sub(slope(plain[t]).mul(slowRate)));
}
print("L =", ravine(plain[40]));
display(await mapOf(ravine, tf.stack(plain)));

// Where an optimiser of TensorFlow.js ends /// TensorFlow.js 的优化器走到哪里
function endOf(optimiser: tf.Optimizer, steps: number) {
  const place = tf.variable(top);
  for (let t = 0; t < steps; t++) {
    optimiser.minimize(() => ravine(place) as tf.Scalar);
  }
  return place;
}
check("tf.train.sgd", endOf(tf.train.sgd(slowRate), 40),
  plain[40], 1e-4);
