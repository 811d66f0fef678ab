// The two factors of the chain rule /// 链式法则的两个因子
const dLdp = p.sub(y).div(p.mul(tf.sub(1, p)));
const dpdz = p.mul(tf.sub(1, p));
const delta2 = p.sub(y); // what is left of them /// 化简之后
print("∂L/∂p =", dLdp, "  dp/dz₂ =", dpdz);
print("δ₂ =", delta2);

const ofZ = (z: tf.Tensor) =>
  tf.losses.logLoss(y, z.sigmoid()) as tf.Tensor;
check("∂L/∂p · dp/dz₂", dLdp.mul(dpdz), delta2, 1e-5);
check("tf.grad", tf.grad(ofZ)(z2), delta2, 1e-5);
