// Without the dead unit: two inputs, two units /// 去掉死神经元：二入二元
const open = delta1c.slice([0, 0], [2, 1]); // δ₁: 2 × 1
const proper = open.matMul(xc.transpose()); // δ₁ xᵀ: 2 × 2
const single = xc.transpose().matMul(open); // xᵀ δ₁: 1 × 1
print("δ₁ xᵀ =", proper);
print("xᵀ δ₁ =", single);

// The same by nudging each weight /// 逐个挪动权重，量出同样的斜率
const nudge = nn.numericalGradient(([a, b, c, d]) =>
  -Math.log(nn.sigmoid(0.7 * (a + 2 * b + 0.1)
    - 0.6 * (c + 2 * d) + 0.05)), [0.5, 0.2, -0.3, 0.9]);
const [entries, alone] = await Promise.all([proper.flatten(),
  tf.fill([4], 1).mul(single.flatten())].map((t) => t.data()));
const kinds = ["by nudging /// 挪动所得", "δ₁ xᵀ", "A: xᵀ δ₁"];
const gradients = [nudge, entries, alone].flatMap((all, k) =>
  Array.from(all, (d, i) => ({ d, kind: kinds[k],
    place: ["w₁₁", "w₁₂", "w₂₁", "w₂₂"][i] })));
display(Plot.plot({ height: 240, grid: true,
  x: { label: "weight /// 权重", type: "point" },
  y: { label: "∂L/∂w" }, symbol: { legend: true,
    domain: kinds, range: ["circle", "plus", "times"] },
  marks: [
    Plot.ruleY([0], { stroke: ink.line }),
    Plot.dot(gradients, { x: "place", y: "d", symbol: "kind",
      r: 6, stroke: ink.gradient, strokeWidth: 2 })] }));
