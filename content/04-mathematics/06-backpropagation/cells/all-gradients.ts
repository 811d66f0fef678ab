const network = (...[A, a, B, b]: tf.Tensor[]) => tf.losses
  .logLoss(y, x.matMul(A).add(a).relu().matMul(B).add(b)
    .sigmoid()) as tf.Tensor;

// TensorFlow.js goes back by itself /// TensorFlow.js 自己走回程
const backwards = tf.grads(network);
const [gW1, gb1, gW2, gb2] = backwards([W1, b1, W2, b2]);
check("∂L/∂W₁", dW1, gW1, 1e-5);
check("∂L/∂b₁", db1.reshape([3]), gb1, 1e-5);
check("∂L/∂W₂", dW2, gW2, 1e-5);
check("∂L/∂b₂", db2.reshape([1]), gb2, 1e-5);
