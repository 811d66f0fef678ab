// ∂L/∂w of L = ½ (tanh(wx) − y)²
function slopeByW(w: number, x: number, y: number) {
  const a = Math.tanh(w * x);
  return (a - y) * (1 - a * a) * x;
}

const lossOfW = (w: number) => (Math.tanh(w * 2) - 1) ** 2 / 2;
const found = nn.numericalDerivative(lossOfW, 0.3);
print("differences: /// 差分：", found);
check("0.3, 2, 1", slopeByW(0.3, 2, 1), found, 1e-6);
