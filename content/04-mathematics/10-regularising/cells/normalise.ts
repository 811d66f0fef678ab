const z = tf.tensor2d([[1, 10], [3, 30], [5, 80]]);
const gamma = tf.tensor1d([1.5, -0.7]);
const beta = tf.tensor1d([0.2, 0.1]);
const epsilon = 1e-5;

// Each column by itself, over the rows /// 每列单独处理，沿行计算
const rootOf = (z: tf.Tensor) => z.sub(z.mean(0)).square()
  .mean(0).add(epsilon).sqrt();
const hatOf = (z: tf.Tensor) => z.sub(z.mean(0)).div(rootOf(z));
const normalise = (z: tf.Tensor, gamma: tf.Tensor,
  beta: tf.Tensor) => hatOf(z).mul(gamma).add(beta);

const u = normalise(z, gamma, beta);
const [zs, hats, us] = await Promise.all([z, hatOf(z), u]
  .map((t) => t.array())) as number[][][];
table(zs.map((_, i) => ({ "z₁": zs[i][0], "ẑ₁": hats[i][0],
  "u₁": us[i][0], "z₂": zs[i][1], "ẑ₂": hats[i][1],
  "u₂": us[i][1] })));
check("nn.batchNormalise", u, nn.batchNormalise(
  zs, [1.5, -0.7], [0.2, 0.1], epsilon).output, 1e-5);
