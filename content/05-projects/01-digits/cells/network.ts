const width = 64;  // neurons in each hidden layer /// 每个隐藏层的神经元数

function network(seed: number) {
  const dense = (layer: number, inputs: number, units: number,
    activation: "relu" | "softmax") => tf.layers.dense({
      inputShape: [inputs], units, activation,
      kernelInitializer: tf.initializers.glorotUniform({
        seed: 10 * seed + layer }),
    });
  const net = tf.sequential({ layers: [
    dense(1, 64, width, "relu"),
    dense(2, width, width, "relu"),
    dense(3, width, 10, "softmax"),
  ] });
  net.compile({ optimizer: tf.train.adam(0.001),
    metrics: ["accuracy"],
    loss: "sparseCategoricalCrossentropy" });
  return net;
}

table(network(seed).layers.map((layer, i) => ({
  "layer /// 层": i + 1,
  "parameters /// 参数": layer.countParams() })));
