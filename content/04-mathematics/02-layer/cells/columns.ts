const W = tf.tensor2d(rows); // 3 × 2
const x = tf.tensor2d(inputs, [2, 1]); // a column /// 一列
const bColumn = tf.tensor2d(biases, [3, 1]);

const y = W.matMul(x).add(bColumn).sigmoid(); // σ(Wx + b)
print(W.shape, "·", x.shape, "+", bColumn.shape, "→", y.shape);
display(y);
check("F06 = F07", y.flatten(), a);
