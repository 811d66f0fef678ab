const g = tf.tensor2d([[0.3, -0.2], [0.9, 0.4], [-0.5, 0.7]]);
const hat = hatOf(z);

// g, less its parts along 1 and along ẑ /// g 减去沿 1 与沿 ẑ 的部分
const rest = g.sub(g.mean(0)).sub(hat.mul(g.mul(hat).mean(0)));
const dz = rest.mul(gamma).div(rootOf(z));
const [dGamma, dBeta] = [g.mul(hat).sum(0), g.sum(0)];
print("∂L/∂z =", dz);
check("Σ ∂L/∂z, Σ ẑ ∂L/∂z", [dz.sum(0), dz.mul(hat).sum(0)],
  [[0, 0], [0, 0]], 1e-5);

const tape = tf.grads((...[z, gamma, beta]: tf.Tensor[]) =>
  normalise(z, gamma, beta).mul(g).sum())([z, gamma, beta]);
check("∂L/∂z", dz, tape[0], 1e-5);
check("∂L/∂γ", dGamma, tape[1], 1e-5);
check("∂L/∂β", dBeta, tape[2], 1e-5);
const plainLoss = (v: number[]) => nn.batchNormalise(
  [v.slice(0, 2), v.slice(2, 4), v.slice(4)], [1.5, -0.7],
  [0.2, 0.1], epsilon).output.flat().reduce((sum, u, i) =>
  sum + u * [0.3, -0.2, 0.9, 0.4, -0.5, 0.7][i], 0);
check("differences /// 差分", dz.flatten(),
  nn.numericalGradient(plainLoss, zs.flat()), 1e-5);
