const many = makeRows(300, 9);
const inputs = [30, 32, 32, 32, 32, 32, 32]; // of each layer /// 各层的

// 20 steps; γ and β stay 1 and 0 /// 走 20 步；γ、β 保持 1 和 0
async function deep(scale: number, hat: boolean) {
  const W = inputs.map((m, l) => tf.variable(
    normal([m, inputs[l + 1] ?? 1], l + 1)
      .mul(scale * Math.sqrt(2 / m))));
  const layer = (a: tf.Tensor, w: tf.Tensor) =>
    (hat ? hatOf(a.matMul(w)) : a.matMul(w)).relu();
  const score = () => W.slice(0, 6).reduce(layer, many.x)
    .matMul(W[6]).flatten();
  const cost = () => tf.losses.sigmoidCrossEntropy(
    many.y, score()) as tf.Scalar;
  const adam = tf.train.adam(0.003);
  for (let step = 0; step < 20; step++) adam.minimize(cost);
  return (await cost().data())[0];
}
table(await Promise.all([0.3, 1, 3].map(async (scale) => ({
  "start × /// 初值 ×": scale,
  "plain /// 不归一": await deep(scale, false),
  "normalised /// 归一": await deep(scale, true) }))));
