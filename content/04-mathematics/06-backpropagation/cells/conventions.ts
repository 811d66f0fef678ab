// The same with columns /// 同样的计算，改用列向量
const xc = x.transpose(); // 2 × 1
const W1c = W1.transpose(); // 3 × 2: a row per unit
const z1c = W1c.matMul(xc).add(b1.expandDims(1)); // 3 × 1
const delta1c = delta1.transpose();

print("δ₁ xᵀ:", delta1c.matMul(xc.transpose()).shape);
check("δ₁ xᵀ", delta1c.matMul(xc.transpose()), dW1.transpose(),
  1e-5);
try {
  xc.transpose().matMul(delta1c); // xᵀ δ₁: 1 × 2 by 3 × 1
} catch (error) {
  print("xᵀ δ₁:", error instanceof Error ? error.message : "");
}
check("z₁", z1c, z1.transpose(), 1e-5);
