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
