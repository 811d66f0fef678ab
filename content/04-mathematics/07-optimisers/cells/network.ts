const dice = random(1);
const inputs = Array.from({ length: 60 }, () =>
  [4 * dice() - 2, 4 * dice() - 2]);
const inside = inputs.map(([x1, x2]) =>
  [Number(x1 ** 2 + x2 ** 2 < 1.6)]); // y = 1 in a disc /// 圆内 y = 1

const fresh = [[2, 3], [3], [3, 1], [1]].map((shape, k) =>
  tf.variable(tf.randomNormal(shape, 0, 1, "float32", k + 1)));
const lossOf = ([W1, b1, W2, b2]: tf.Tensor[]) =>
  tf.losses.sigmoidCrossEntropy(inside, tf.tensor2d(inputs)
    .matMul(W1).add(b1).tanh().matMul(W2).add(b2)) as tf.Scalar;
const trainer = tf.train.adam(0.05);
for (let step = 1; step <= 300; step++) {
  trainer.minimize(() => lossOf(fresh));
  if (step % 50 === 0) progress(step, 300);
}
print("L =", lossOf(fresh));

type Weights = [number[][], number[], number[][], number[]];
const [W1, b1, W2, b2] = await Promise.all(
  fresh.map((part) => part.array())) as Weights;
const trained: nn.Network = [
  { weights: W1, bias: b1, activation: "tanh" },
  { weights: W2, bias: b2, activation: "sigmoid" }];
