type Rows = ReturnType<typeof makeRows>;
type Mask = tf.Tensor | number;
const rightOf = (score: tf.Tensor, y: tf.Tensor) =>
  tf.equal(score.step(), y).cast("float32").mean();

// 30 → 32 → 1; a mask can silence neurons /// 30 → 32 → 1；掩码可使神经元静默
function network(seed: number) {
  const [W1, W2] = [[30, 32], [32, 1]].map((shape, layer) =>
    tf.variable(normal(shape, [seed, -seed][layer]).mul(0.25)));
  const b1 = tf.variable(tf.zeros([32]));
  const score = (x: tf.Tensor, mask: Mask = 1) =>
    x.matMul(W1).add(b1).relu().mul(mask).matMul(W2).flatten();
  return { W: [W1, W2], score,
    loss: ({ x, y }: Rows, mask?: Mask) =>
      tf.losses.sigmoidCrossEntropy(y, score(x, mask)),
    right: ({ x, y }: Rows, mask?: Mask) =>
      rightOf(score(x, mask), y) };
}
print("parameters: /// 参数：", 30 * 32 + 32 + 32);
print("untrained: /// 未训练：", network(1).right(test));
print("best rule: /// 最好的规则：", rightOf(test.sum, test.y));
