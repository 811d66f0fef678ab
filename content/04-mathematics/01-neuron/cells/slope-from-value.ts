// σ′(z), given only a = σ(z) /// 只知道 a = σ(z)，写出 σ′(z)
function slopeFromValue(a: number) {
  return a; // yours to change /// 请改这里
}

for (const z of [-2, 0, 0.7]) {
  const expected = nn.sigmoidDerivative(z);
  check(`σ′(${z})`, slopeFromValue(nn.sigmoid(z)), expected);
}
