// Article A has the first line /// 文章 A 写的是前一种
const byZ = tf.grad(ofZ)(z2); // ∂L/∂z
const ofP = (q: tf.Tensor) =>
  tf.losses.logLoss(y, q) as tf.Tensor;
const byA = tf.grad(ofP)(p); // ∂L/∂a
const writtenDelta = dpdz.mul(byZ);
const rightDelta = dpdz.mul(byA);
print("σ′ · ∂L/∂z =", writtenDelta);
print("σ′ · ∂L/∂a =", rightDelta);
check("δ = ∂L/∂z", rightDelta, byZ, 1e-5);
