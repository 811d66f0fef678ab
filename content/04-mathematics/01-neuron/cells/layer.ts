// One row of weights for each neuron /// 每个神经元占一行权重
const rows = [w, [-0.5, 1.1], [1.5, 0.2]];
const biases = [b, 0.3, -0.8];

const W = tf.tensor2d(rows);
const y = W.dot(x).add(biases).sigmoid(); // y = σ(Wx + b)
display(y);

// The same, neuron by neuron /// 逐个神经元再算一遍
const single = rows.map((row, i) =>
  nn.neuron(row, x, biases[i], nn.sigmoid));
check("layer = neurons /// 层 = 各神经元", y, single, 1e-5);
