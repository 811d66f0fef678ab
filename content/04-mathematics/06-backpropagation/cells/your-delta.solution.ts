// δ of a hidden layer /// 隐藏层的 δ
function hiddenDelta(W: number[][], after: number[],
  z: number[], dphi: (z: number) => number) {
  return z.map((zi, i) =>
    dphi(zi) * after.reduce((sum, d, j) => sum + W[i][j] * d, 0));
}

const dRelu = (z: number) => (z > 0 ? 1 : 0);
check("2-3-1", hiddenDelta([[0.7], [-0.6], [0.4]], [-0.53743],
  [1, 1.5, -0.1], dRelu), [-0.376201, 0.322458, 0], 1e-6);
check("two outputs /// 两个输出", hiddenDelta([[1, -2], [0.5, 3]],
  [0.2, -0.1], [0.3, 0.4], nn.tanhDerivative),
  [0.366055, -0.171128], 1e-6);
