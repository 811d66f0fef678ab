const y = tf.tensor1d([1, 0, 1, 0]); // what was right /// 正确答案
const p = tf.tensor1d([0.7, 0.3, 0.8, 0.2]); // predicted /// 预测

const squares = p.sub(y).square();
print("(ŷ − y)²:", squares);
print("mean, B and C: /// 平均，B 与 C：", squares.mean());
print("½ Σ, D:", squares.sum().div(2));
print("½, first example, C: /// ½，第一个样本，C：",
  squares.slice(0, 1).div(2));
const inFloat64 = nn.meanSquaredError(
  [1, 0, 1, 0], [0.7, 0.3, 0.8, 0.2]);
check("float64", squares.mean(), inFloat64, 1e-6);
