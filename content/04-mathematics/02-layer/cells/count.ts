const width = view(Inputs.range([1, 256], {
  label: "hidden neurons /// 隐藏神经元", value: 64, step: 1 }));
const widths = [64, width, width, 10];

const counts = widths.slice(1).map((m, l) => ({
  "layer /// 层": l + 1, "W": widths[l] * m, "b": m,
  "together /// 合计": (widths[l] + 1) * m }));
table(counts);
const all = widths.slice(1).reduce((sum, m, l) =>
  sum + (widths[l] + 1) * m, 0);
print("parameters: /// 参数：", all);

const model = tf.sequential({ layers: widths.slice(1).map(
  (units, l) => tf.layers.dense({ units,
    inputShape: [widths[l]] })) });
check("tf.sequential", model.countParams(), all);
