const x = tf.tensor2d([[1, 2]]); // one example /// 一个样本
const y = tf.tensor2d([[1]]); // its target /// 它的目标
const W1 = tf.tensor2d([[0.5, -0.3, 0.8], [0.2, 0.9, -0.4]]);
const b1 = tf.tensor1d([0.1, 0, -0.1]);
const W2 = tf.tensor2d([[0.7], [-0.6], [0.4]]);
const b2 = tf.tensor1d([0.05]);

const z1 = x.matMul(W1).add(b1);
const a1 = z1.relu();
const z2 = a1.matMul(W2).add(b2);
const p = z2.sigmoid();
const L = tf.losses.logLoss(y, p);
print("z₁ =", z1, "  a₁ =", a1);
print("z₂ =", z2, "  p =", p);
print("L =", L);
