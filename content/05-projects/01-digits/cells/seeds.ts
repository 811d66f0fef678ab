const runs = view(Inputs.range([1, 10], {
  label: "seeds /// 种子数", value: 5, step: 1 }));
const rounds = view(Inputs.range([1, 20], {
  label: "epochs /// 轮数", value: 10, step: 1 }));

// A new network on these parts: its test accuracy /// 用这份划分训练新网络，返回测试准确率
async function trainAndTest(rows: Parts, seed: number) {
  const own = learnScale(rows.training.map(pixels));
  const fresh = network(seed);
  await fresh.fit(...examples(rows.training, own),
    { epochs: rounds, batchSize: 32, shuffle: false });
  const test = fresh.evaluate(...examples(rows.test, own));
  return (await (test as tf.Scalar[])[1].data())[0];
}

const shares: number[] = [];
for (let run = 1; run <= runs; run++) {
  const rows = split(shuffledRows(run));
  shares.push(await trainAndTest(rows, run));
  progress(run, runs, "seeds /// 种子");
}
const mean = shares.reduce((sum, each) => sum + each, 0) / runs;
print("mean test accuracy: /// 测试准确率均值：", mean);
display(Plot.plot({ height: 150, grid: true,
  x: { label: "test accuracy /// 测试准确率", inset: 12 },
  y: { label: "seed /// 种子", type: "point" },
  marks: [Plot.ruleX([mean]), Plot.dot(shares, { r: 5,
    fill: ink.activation, tip: true,
    x: shares, y: shares.map((_, i) => i + 1) })] }));
