const cubeOf = (w: tf.Tensor) => w.mul(w).mul(w);
const sizes = [1, 2, 3, 4, 5, 6, 7, 8].map((k) => 10 ** -k);
const hs = tf.tensor1d(sizes);

// All eight h at once, in float32 /// 八个 h 一起算，用 float32
const rise = cubeOf(tf.add(1.2, hs))
  .sub(cubeOf(tf.sub(1.2, hs)));
const single = await rise.div(hs.mul(2)).data();
const double = sizes.map((h) =>
  ((1.2 + h) ** 3 - (1.2 - h) ** 3) / (2 * h));
table(sizes.map((h, i) => ({ h, "float32": single[i],
  "float64": double[i] })));
check("tf.grad", tf.grad(cubeOf)(tf.scalar(1.2)), 4.32, 1e-5);
