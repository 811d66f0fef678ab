// σ′(z), given only a = σ(z) /// 只知道 a = σ(z)，写出 σ′(z)
function slopeFromValue(a: number) {
  return a * (1 - a);
}

const at3 = [-2, 0, 0.7];
const answers = at3.map((z) => slopeFromValue(nn.sigmoid(z)));
print("σ′(z):", ...answers);
check("z = −2, 0, 0.7", answers, at3.map(nn.sigmoidDerivative));
