// With and without the weights /// 有权重与没有权重
const without = delta2.mul(gate).flatten(); // no W₂ /// 没有 W₂
const withThem = delta1.flatten();
const [wrong, correct] = await Promise.all(
  [without, withThem].map((t) => t.data()));
table([0, 1, 2].map((i) => ({ "unit /// 神经元": i + 1,
  "without W₂ /// 没有 W₂": wrong[i], "δ₁": correct[i] })));
