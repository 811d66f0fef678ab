// Every step sees the rows distorted anew /// 每一步都重新扭曲训练行
const distorted = (seed: number) => ({ ...training,
  x: training.x.add(normal([n, 30], seed).mul(2)) });
const blurred = network(1);
const shares: tf.Tensor[] = [];
await train(blurred, (step) => {
  const rows = distorted(step + 1);
  shares.push(tf.keep(blurred.right(rows)));
  return blurred.loss(rows);
});
print("progress line: /// 进度行：", tf.stack(shares).mean());
print("test rows: /// 测试行：", blurred.right(test));
print("training rows: /// 训练行：", blurred.right(training));
print("plain network: /// 先前的网络：",
  plain.right(training), plain.right(test));
