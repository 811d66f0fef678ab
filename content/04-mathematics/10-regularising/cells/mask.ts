const rate = view(Inputs.range([0, 0.8], {
  label: "rate r /// 丢弃率 r", value: 0.5, step: 0.1 }));

// 0 with probability r, else 1 / (1 − r) /// 以概率 r 取 0，否则取 1 / (1 − r)
const maskOf = (shape: number[], seed: number) =>
  tf.randomUniform(shape, 0, 1, "float32", seed)
    .greaterEqual(rate).cast("float32").div(1 - rate);

const a = tf.tensor1d([0.2, 1, 0, 2.5]);
const passed = a.mul(maskOf([10000, 4], 14));
for (const k of [0, 1, 2]) print("m ⊙ a =", passed.gather(k));
const { mean, variance } = tf.moments(passed, 0);
print("mean: /// 均值：", mean);
print("deviation: /// 标准差：", variance.sqrt());
print("formula: /// 公式：", a.mul(Math.sqrt(rate / (1 - rate))));
