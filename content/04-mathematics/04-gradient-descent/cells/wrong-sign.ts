const change = (w: tf.Tensor) => slope(w).mul(-0.1); // Δw

let plus: tf.Tensor = tf.scalar(2);
let minus: tf.Tensor = tf.scalar(2);
const steps5: Record<string, number>[] = [];
for (let step = 0; step <= 5; step++) {
  const [p, m, lp, lm] = await tf.stack(
    [plus, minus, loss(plus), loss(minus)]).data();
  steps5.push({ "step /// 步": step, "w + Δw": p, "L(w + Δw)": lp,
    "w − Δw": m, "L(w − Δw)": lm });
  plus = plus.add(change(plus));
  minus = minus.sub(change(minus));
}
table(steps5);
