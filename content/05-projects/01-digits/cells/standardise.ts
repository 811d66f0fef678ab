// One mean and one deviation for each pixel /// 每个像素各有一个均值、一个标准差
function learnScale(pictures: number[][]) {
  const x = tf.tensor2d(pictures);
  const { mean, variance } = tf.moments(x, 0);
  const deviation = variance.sqrt();
  // 0 / 0 is no number: there, divide by 1 /// 0 / 0 不是数：遇 0 改除以 1
  const constant = deviation.equal(0).cast("float32");
  return { mean, deviation, divisor: deviation.add(constant) };
}
type Scale = ReturnType<typeof learnScale>;

function standardise(pictures: number[][], scale: Scale) {
  const centred = tf.tensor2d(pictures).sub(scale.mean);
  return centred.div<tf.Tensor2D>(scale.divisor);
}

// What training and testing take: inputs and labels /// 训练与测试所用：输入和标签
function examples(rows: number[], scale: Scale) {
  return [standardise(rows.map(pixels), scale),
    tf.tensor1d(labelsOf(rows))] as [tf.Tensor, tf.Tensor];
}

const scale = learnScale(parts.training.map(pixels));
print("constant pixels: /// 从不变化的像素：",
  scale.deviation.equal(0).sum());
