function forward([W1, b1, W2, b2]: Theta) {
  const z1 = X.matMul(W1).add(b1); // 100 × 2
  const a1 = z1.relu();
  const p = a1.matMul(W2).add(b2).sigmoid(); // 100 × 1
  return { z1, a1, p };
}
const lossOf = (p: tf.Tensor) => tf.losses.logLoss(y, p);

function gradients(at: Theta) {
  const { z1, a1, p } = forward(at);
  const d2 = p.sub(y).div(100); // 100 × 1
  const d1 = d2.matMul(at[2].transpose()).mul(z1.step());
  return [X.transpose().matMul(d1), d1.sum(0), // W₁, b₁
    a1.transpose().matMul(d2), d2.sum(0)]; // W₂, b₂
}
const byTape = tf.grads((...at: Theta) =>
  lossOf(forward(at).p))(start);
for (const [k, part] of gradients(start).entries()) {
  check(["W₁", "b₁", "W₂", "b₂"][k], part, byTape[k], 1e-5);
}
