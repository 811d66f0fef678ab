const point = tf.tensor1d(theta);
const byTape = await tf.grad(tensorLoss)(point).data();
const nudged = nn.numericalGradient(numberLoss, theta);

const labels = ["W₁", "W₁", "W₁", "W₁", "W₁", "W₁", "b₁", "b₁",
  "b₁", "W₂", "W₂", "W₂", "b₂"];
table(labels.map((label, i) => ({ "parameter /// 参数": label,
  "tf.grad": byTape[i], "differences /// 差分": nudged[i],
  "gap /// 相差": Math.abs(byTape[i] - nudged[i]) })));
print("error: /// 误差：", apart(byTape, nudged));

// One random direction for all 13 /// 13 个一起：取一个随机方向
const next = random(5);
const v = theta.map(() => 2 * next() - 1);
const along = nn.numericalDerivative(
  (t) => numberLoss(theta.map((p, i) => p + t * v[i])), 0);
const sum = theta.reduce((s, _, i) => s + byTape[i] * v[i], 0);
print("along v: /// 沿 v：", along, "  ∇L · v:", sum);
