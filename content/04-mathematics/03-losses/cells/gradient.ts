const z = tf.tensor1d([2, 1, -1]);
const target = tf.tensor1d([0, 1, 0]); // class 2 /// 第 2 类

// −Σ yₖ ln pₖ, shifted by the maximum /// 先减去最大值
function crossEntropy(z: tf.Tensor) {
  const low = z.sub(z.max());
  const logs = low.sub(low.exp().sum().log());
  return target.mul(logs).sum().neg() as tf.Scalar;
}
const [soft, slopes] = [z.softmax(), tf.grad(crossEntropy)(z)];
print("p =", soft, "  L =", crossEntropy(z));
print("∂L/∂z =", slopes);
check("p − y", slopes, soft.sub(target), 1e-6);

// In float64, by nudging each score /// 用 float64，逐个挪动得分
const L = (scores: number[]) =>
  nn.softmaxCrossEntropy([0, 1, 0], scores);
const h = 1e-5;
const nudged = [[h, 0, 0], [0, h, 0], [0, 0, h]].map((d) => (
  L([2 + d[0], 1 + d[1], -1 + d[2]]) -
  L([2 - d[0], 1 - d[1], -1 - d[2]])) / (2 * h));
check("nudged /// 挪动所得", slopes, nudged, 1e-5);
