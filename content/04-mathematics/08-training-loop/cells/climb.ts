// C: 2 (t − z₄), the sign of E04 /// C 的符号
const t = y.flatten();
const out = (w: tf.Tensor) => X.matMul(w).flatten();
const square = (w: tf.Tensor) => out(w).sub(t).square().mean();
const slope = (w: tf.Tensor, sign: number) => X.transpose()
  .matMul(out(w).sub(t).mul(2 * sign / 100).expandDims(1));

// The loss every ten steps /// 每十步记一次损失
async function everyTen(sign: number) {
  let w: tf.Tensor = tf.zeros([3, 1]);
  const L = [square(w)];
  for (let k = 1; k <= 1000; k++) {
    w = w.sub(slope(w, sign).mul(0.01));
    if (k % 10 === 0) L.push(square(w));
  }
  return tf.stack(L).data();
}
const ways = [await everyTen(1), await everyTen(-1)];
table([0, 10, 100, 900, 1000].map((step) => ({ "step /// 步": step,
  "ŷ − t": ways[0][step / 10],
  "C: t − ŷ": ways[1][step / 10] })));
