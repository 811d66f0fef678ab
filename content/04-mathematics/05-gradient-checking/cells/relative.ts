const length = (v: number[]) => Math.hypot(...v);
function apart(a: ArrayLike<number>, b: ArrayLike<number>) {
  const [p, q] = [Array.from(a), Array.from(b)];
  return length(p.map((pi, i) => pi - q[i])) /
    Math.max(length(p), length(q));
}
const lossAt = ([w, b]: number[]) => nn.halfSquaredError(
  ys, xs.map((x) => w * x + b)) / xs.length;
const measured = nn.numericalGradient(lossAt, [0, 0]);
print("measured: /// 量得：", measured[0], measured[1]);

const byC: Gradient = (w, b) => // y − ŷ
  [miss(w, b).neg().mul(xs).mean(), miss(w, b).neg().mean()];
const claims = { "one /// 甲": one, "other /// 乙": other,
  "C: y − ŷ": byC };
table(await Promise.all(Object.entries(claims).map(
  async ([name, gradient]) => {
    const at = gradient(tf.scalar(0), tf.scalar(0));
    const [dw, db] = await tf.stack(at).data();
    return { "gradient /// 梯度": name, "∂J/∂w": dw, "∂J/∂b": db,
      "error /// 误差": apart([dw, db], measured) };
  })));
