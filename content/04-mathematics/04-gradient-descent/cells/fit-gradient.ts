const xs = [0, 1, 2, 3, 4];
const ys = [1.1, 2.9, 5.2, 6.8, 9.1];

type Loss = (w: tf.Tensor, b: tf.Tensor) => tf.Tensor;
const predict: Loss = (w, b) => w.mul(xs).add(b); // ŷ
const meanSquare: Loss = (w, b) =>
  predict(w, b).sub(ys).square().mean();

const [w0, b0] = [tf.scalar(0), tf.scalar(0)];
const [dw, db] = tf.grads(meanSquare)([w0, b0]);
print("J =", meanSquare(w0, b0));

// By hand: at w = b = 0 the error ŷ − y is −y /// 手算：此处误差为 −y
const sum = (terms: number[]) => terms.reduce((s, t) => s + t);
const byX = ys.map((y, i) => -y * xs[i]);
check("∂J/∂w", dw, 2 / 5 * sum(byX), 1e-4);
check("∂J/∂b", db, 2 / 5 * sum(ys.map((y) => -y)), 1e-4);
