// Every step sees the rows distorted anew /// 每一步都重新扭曲训练行
const distorted = (seed: number) => ({ ...training,
  x: training.x.add(normal([n, 30], seed).mul(2)) });

// Right at each step: rows shown, training, test /// 每步答对的份额：所给、训练、测试
async function follow(net: Net, shown: (step: number) => Rows) {
  const shares: tf.Tensor[] = [];
  await train(net, (step) => {
    const rows = shown(step);
    shares.push(tf.keep(tf.stack(
      [rows, training, test].map((some) => net.right(some)))));
    return net.loss(rows);
  });
  return tf.stack(shares);
}
const blurred = network(1);
const shares = await follow(blurred,
  (step) => distorted(step + 1));
print("progress line: /// 进度行：", shares.mean(0).gather(0));
print("test rows: /// 测试行：", blurred.right(test));
print("training rows: /// 训练行：", blurred.right(training));
print("plain network: /// 先前的网络：",
  plain.right(training), plain.right(test));
