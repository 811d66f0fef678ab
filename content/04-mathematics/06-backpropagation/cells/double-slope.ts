// Losses along 30 steps of 0.1, by any rule /// 任一规则走 30 步时的损失
type Weights = tf.Tensor[]; // W₁, b₁, W₂, b₂
async function lossesBy(rule: (at: Weights) => Weights) {
  const path: Weights[] = [[W1, b1, W2, b2]];
  for (let step = 0; step < 30; step++) {
    const at = path[step];
    const slopes = rule(at);
    path.push(at.map((part, k) =>
      k in slopes ? part.sub(slopes[k].mul(0.1)) : part));
  }
  return tf.stack(path.map((at) => network(...at))).data();
}
const outputOf = ([A, a, B, b]: Weights) => x.matMul(A).add(a)
  .relu().matMul(B).add(b).sigmoid().flatten();

// As article A has it: σ′ once too often /// 按文章 A：多乘一次 σ′
const doubled = (at: Weights) => {
  const q = outputOf(at);
  return backwards(at).map((g) => g.mul(q).mul(tf.sub(1, q)));
};
const rightWalk = await lossesBy(backwards);
const doubleWalk = await lossesBy(doubled);
print("L:", rightWalk[30], doubleWalk[30]);
