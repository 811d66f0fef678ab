const { train, test } = (await digits())
  .split({ test: 0.2, seed: 1 });
const part = ({ images, labels, count }: typeof train) => ({
  x: tf.tensor2d(images, [count, 64]).div(16), labels,
  y: tf.oneHot(labels, 10).cast("float32") });
const [lesson, exam] = [part(train), part(test)];

// Weights of a 64-32-10 network /// 64-32-10 网络的权重
const weights = (seed: number) => [[64, 32], [32, 10]].flatMap(
  ([rows, columns], layer) => [
    tf.variable(tf.randomNormal([rows, columns], 0,
      Math.sqrt(2 / rows), "float32", 10 * seed + layer)),
    tf.variable(tf.zeros([columns]))]);

const forward = (x: tf.Tensor, [A, a, B, b]: tf.Tensor[]) =>
  x.matMul(A).add(a).relu().matMul(B).add(b);
print("training: /// 训练：", train.count);
print("test: /// 测试：", test.count);
