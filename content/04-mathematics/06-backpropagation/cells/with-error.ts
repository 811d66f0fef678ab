// Article D's e, in the right formula /// 文章 D 的 e，放进正确的公式
const e = y.sub(p);
const half = (B: tf.Tensor, b: tf.Tensor) => y
  .sub(a1.matMul(B).add(b).sigmoid()).square().div(2).sum();
const [hW2, hb2] = tf.grads(half)([W2, b2]);
const delta = e.neg().mul(p).mul(tf.sub(1, p)); // −e φ′(z)
print("e =", e, "  δ =", delta);
check("∂J/∂w = δ a", a1.transpose().matMul(delta), hW2, 1e-5);
check("∂J/∂b = δ", delta.flatten(), hb2, 1e-5);
