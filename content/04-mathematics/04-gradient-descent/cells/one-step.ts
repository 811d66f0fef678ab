const loss = (w: tf.Tensor) => w.sub(1).square(); // (w − 1)²
const slope = tf.grad(loss); // dL/dw

const start = tf.scalar(2);
const gradient = slope(start);
const next = start.sub(gradient.mul(0.1)); // α = 0.1
print("dL/dw =", gradient);
print("w:", start, "→", next);
print("L:", loss(start), "→", loss(next));
check("from 2 /// 从 2 出发", next, 1.8);
