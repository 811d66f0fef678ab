// Each weight: what it carried, times δ /// 每个权重：传过的值乘以 δ
const dW2 = a1.transpose().matMul(delta2);
const db2 = delta2;
print("∂L/∂W₂ =", dW2);
print("∂L/∂b₂ =", db2);

// Nudge the second weight a little both ways /// 把第二个权重挪一点
const nudged = async (by: number) => {
  const W = W2.add(tf.tensor2d([[0], [by], [0]]));
  const out = a1.matMul(W).add(b2).sigmoid();
  return (await tf.losses.logLoss(y, out).data())[0];
};
const h = 0.01;
const slope = (await nudged(h) - await nudged(-h)) / (2 * h);
print("by nudging: /// 挪动所得：", slope);
check("δ₂ a₂", dW2.slice([1], 1), [[slope]], 1e-3);
