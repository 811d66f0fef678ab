// Four examples, one in each row /// 四个样本，各占一行
const X = tf.tensor2d([[1.2, -0.4], [0, 0], [1, 1], [-1, 2]]);
const Z = X.matMul(kernel).add(bias); // 4 × 3
const A = Z.sigmoid();
print(X.shape, "·", kernel.shape, "→", A.shape);
print("Z =");
display(Z);
print("A =");
display(A);

// One example after another /// 逐个样本再算一遍
const oneByOne = X.split(4).map((example) =>
  example.matMul(kernel).add(bias).sigmoid());
check("batch = examples /// 批 = 各样本", A, tf.concat(oneByOne));
