// With and without the weights /// 有权重与没有权重
const without = delta2.mul(gate).flatten(); // no W₂ /// 没有 W₂
const withThem = delta1.flatten();
const [wrong, correct] = await Promise.all(
  [without, withThem].map((t) => t.data()));
table([0, 1, 2].map((i) => ({ "unit /// 神经元": i + 1,
  "without W₂ /// 没有 W₂": wrong[i], "δ₁": correct[i] })));

// Only the hidden layer learns /// 只让隐藏层学习
const blamed = (at: Weights) => backwards(at).slice(0, 2);
const alike = (at: Weights) => {
  const d1 = outputOf(at).sub(1) // δ₂, no W₂ /// δ₂，没有 W₂
    .mul(x.matMul(at[0]).add(at[1]).step());
  return [x.transpose().matMul(d1), d1.flatten()];
};
const [blamedWalk, alikeWalk] = await Promise.all(
  [blamed, alike].map(lossesBy));
print("L:", blamedWalk[30], alikeWalk[30]);
display(twoWalks(["δ₁", blamedWalk],
  ["without W₂ /// 没有 W₂", alikeWalk]));
