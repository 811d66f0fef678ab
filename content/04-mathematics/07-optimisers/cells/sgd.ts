const size = view(Inputs.select([1, 5, 20, 100], {
  label: "batch size B /// 批大小 B", value: 5 }));
const noisyRate = view(Inputs.range([0.01, 0.2], {
  label: "learning rate /// 学习率", value: 0.05, step: 0.01 }));
const seed = view(Inputs.range([1, 20], {
  label: "seed /// 随机种子", value: 1, step: 1 }));

function sgd(B: number, rate: number, seed: number) {
  const next = random(seed);
  const path: tf.Tensor[] = [tf.tensor1d([-1, -1])]; // w, b
  for (let seen = 0; seen < 500; seen += B) {
    const rows = nn.permutation(100, next).slice(0, B);
    const here = path[path.length - 1];
    path.push(here.sub(tf.grad(costOf(rows))(here).mul(rate)));
  }
  return path;
}

const stations = tf.stack(sgd(size, noisyRate, seed));
const route = await stations.array() as number[][];
print("steps: /// 步数：", 500 / size);
print("w, b =", ...route[500 / size]);
display(Plot.plot({ grid: true, height: 260, clip: true,
  x: { label: "w", domain: [-1.2, 3] },
  y: { label: "b", domain: [-1.2, 2] }, marks: [
    Plot.line(route, { stroke: ink.weight, opacity: 0.4 }),
    Plot.dot(route, { fill: ink.weight, r: 2 })] }));
