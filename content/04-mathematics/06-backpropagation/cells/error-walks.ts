type Rule = (a: tf.Tensor, q: tf.Tensor) => tf.Tensor;
const asD: Rule = (a) => a.mul(tf.sub(1, a));
const bySlope: Rule = (a, q) =>
  a.mul(q).mul(tf.sub(1, q)).neg(); // −φ′(z) a

// W₂ learns: 30 steps of 1, ½e² at each /// W₂ 走 30 步，学习率 1，记下 ½e²
async function halves(a: tf.Tensor, rule: Rule) {
  let B: tf.Tensor = W2;
  const path: tf.Tensor[] = [];
  for (let step = 0; step <= 30; step++) {
    const q = a.matMul(B).add(b2).sigmoid();
    const e = y.sub(q);
    path.push(e.square().div(2).flatten());
    B = B.sub(rule(a, q).mul(e).transpose());
  }
  return tf.concat(path).data();
}
for (const a of [a1, z1.sigmoid()]) {
  const own = await halves(a, bySlope);
  const its = await halves(a, asD);
  print("a =", a, "  ½e²:", own[30], its[30]);
  display(twoWalks(["−e φ′(z) a", own],
    ["D: e a(1 − a)", its]));
}
