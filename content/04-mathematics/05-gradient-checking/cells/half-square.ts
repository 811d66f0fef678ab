const y = [1, 2, 3];
const guess = [1.5, 1.8, 2]; // ŷ
const half = (p: tf.Tensor) => // ½ Σ (y − ŷ)²
  tf.sub(y, p).square().sum().div(2) as tf.Scalar;

const slopes = tf.grad(half)(tf.tensor1d(guess));
print("L =", half(tf.tensor1d(guess)));
print("∂L/∂ŷ =", slopes);
const numerical = nn.numericalGradient(
  (p) => nn.halfSquaredError(y, p), guess);
check("ŷ − y", slopes, tf.sub(guess, y));
check("differences /// 差分", slopes, numerical, 1e-5);
