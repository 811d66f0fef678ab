// One unit at a time, in plain numbers /// 逐个神经元，用普通的数
const w2 = [0.7, -0.6, 0.4];
const pre = [1, 1.5, -0.1];
const slopeOf = (z: number) => (z > 0 ? 1 : 0); // φ′
const out = nn.sigmoid(0.7 * 1 - 0.6 * 1.5 + 0.05) - 1; // δ⁽²⁾

const byUnit = pre.map((z, i) => slopeOf(z) * (w2[i] * out));
table(byUnit.map((delta, i) => ({
  "unit /// 神经元": i + 1, "w δ": w2[i] * out,
  "φ′(z)": slopeOf(pre[i]), "δ": delta })));
check("δ₁", delta1.flatten(), byUnit, 1e-5);
