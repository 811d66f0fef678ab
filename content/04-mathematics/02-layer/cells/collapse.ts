const V = tf.tensor2d([[2], [-1], [1]]); // 3 × 1
const c = tf.tensor1d([0.5]);
const two = X.matMul(kernel).add(bias).matMul(V).add(c);

// The one layer they amount to /// 与它们等价的一层
const U = kernel.matMul(V); // 2 × 1
const d = bias.reshape([1, 3]).matMul(V).add(c);
print("U =", U, "  d =", d);
check("two layers = one /// 两层 = 一层", two,
  X.matMul(U).add(d), 1e-5);

const bent = X.matMul(kernel).add(bias).relu().matMul(V).add(c);
print("linear: /// 线性：", two.flatten());
print("ReLU:", bent.flatten());
