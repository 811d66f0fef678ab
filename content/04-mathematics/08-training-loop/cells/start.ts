const seed = view(Inputs.range([1, 20], {
  label: "seed /// 随机种子", value: 4, step: 1 }));

type Theta = tf.Tensor[]; // W₁, b₁, W₂, b₂
const uniform = (shape: number[], from: number) =>
  tf.randomUniform(shape, -1, 1, "float32", from);
const start: Theta = [
  uniform([3, 2], 2 * seed), tf.zeros([2]),
  uniform([2, 1], 2 * seed + 1), tf.zeros([1])];
for (const part of start) print(part.shape, part);
print("parameters: /// 参数：",
  start.reduce((sum, part) => sum + part.size, 0));
