// The answer was no; how sure was the yes? /// 答案是“否”，它却说“是”
const scores = tf.tensor1d([1, 5, 10, 15, 20, 100]);
const byP = (z: tf.Tensor) =>
  tf.sub(1, z.sigmoid()).log().neg();
const byZ = (z: tf.Tensor) =>
  z.relu().add(z.abs().neg().exp().log1p());

const [viaP, viaZ, slopeP, slopeZ] = await Promise.all([
  byP(scores), byZ(scores), tf.grad(byP)(scores),
  tf.grad(byZ)(scores)].map((t) => t.data()));
table(Array.from(await scores.data(), (z, i) => ({ z,
  "L by p /// L，经由 p": viaP[i],
  "L by z /// L，直接由 z": viaZ[i],
  "slope by p /// 斜率，经由 p": slopeP[i],
  "slope by z /// 斜率，直接由 z": slopeZ[i] })));
const exact = [1, 5, 10, 15, 20, 100].map((z) =>
  nn.sigmoidCrossEntropy([0], [z]));
check("float64", viaZ, exact, 1e-5);
