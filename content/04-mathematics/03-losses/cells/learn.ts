// A loss of logits and one-hot targets /// 由得分与独热目标算损失
type Loss = (z: tf.Tensor, y: tf.Tensor) => tf.Tensor;

// Trains; gives the test accuracy every 5 steps /// 训练，每 5 步测一次
async function learn(loss: Loss, optimiser: tf.Optimizer,
  steps: number, seed = 1) {
  const own = weights(seed);
  const path: { step: number; share: number; L: number }[] = [];
  for (let step = 0; step <= steps; step++) {
    const value = optimiser.minimize(() => loss(
      forward(lesson.x, own), lesson.y) as tf.Scalar, true);
    if (step % 5 > 0) continue;
    const read = await forward(exam.x, own).argMax(1).data();
    path.push({ step, share: nn.accuracy(exam.labels, read),
      L: (await value!.data())[0] });
    progress(step, steps, "steps /// 步");
  }
  return path;
}

const logLoss: Loss = (z, y) => y.mul(z.logSoftmax()).sum(1)
  .neg().mean();
const trial = await learn(logLoss, tf.train.sgd(1), 60);
print("test accuracy: /// 测试准确率：", trial[12].share);
print("L =", trial[12].L);
