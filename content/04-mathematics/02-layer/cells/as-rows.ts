const xRow = x.transpose(); // 1 × 2
const kernel = W.transpose(); // 2 × 3: one column each /// 每个一列
const bias = tf.tensor1d(biases);

const yRow = xRow.matMul(kernel).add(bias).sigmoid();
print(xRow.shape, "·", kernel.shape, "+", bias.shape, "→",
  yRow.shape);
display(yRow);
check("transposed /// 转置", yRow, y.transpose());

// The library’s own layer /// 库里现成的层
const dense = tf.layers.dense({ units: 3, inputShape: [2],
  activation: "sigmoid", weights: [kernel, bias] });
check("tf.layers.dense", dense.apply(xRow) as tf.Tensor, yRow);
