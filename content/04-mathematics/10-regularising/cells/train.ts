const steps = view(Inputs.range([20, 400], {
  label: "steps /// 步数", value: 200, step: 20 }));

type Net = ReturnType<typeof network>;
type Point = { step: number, seen: number, unseen: number };
async function train(net: Net,
  cost: (step: number) => tf.Tensor) {
  const adam = tf.train.adam(0.005);
  const path: Point[] = [];
  for (let step = 0; step <= steps; step++) {
    const [seen, unseen] = await tf.stack(
      [net.loss(training), net.loss(validation)]).data();
    path.push({ step, seen, unseen });
    adam.minimize(() => cost(step) as tf.Scalar);
  }
  return path;
}
const plain = network(1);
const fate = await train(plain, () => plain.loss(training));
print("training rows: /// 训练行：", plain.right(training));
print("test rows: /// 测试行：", plain.right(test));
