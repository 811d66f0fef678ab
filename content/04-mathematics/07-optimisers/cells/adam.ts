const adamRate = view(Inputs.range([0.05, 0.5], {
  label: "learning rate /// 学习率", value: 0.2, step: 0.05 }));

function adam(slope: Slope, start: tf.Tensor, rate: number,
  steps: number, correct = true) {
  const path = [start];
  let [m, s]: tf.Tensor[] = [start.mul(0), start.mul(0)];
  for (let t = 1; t <= steps; t++) {
    const g = slope(path[t - 1]);
    m = m.mul(0.9).add(g.mul(0.1));
    s = s.mul(0.999).add(g.square().mul(0.001));
    const mHat = correct ? m.div(1 - 0.9 ** t) : m;
    const sHat = correct ? s.div(1 - 0.999 ** t) : s;
    const step = mHat.div(sHat.sqrt().add(1e-8)).mul(rate);
    path.push(path[t - 1].sub(step));
  }
  return tf.stack(path);
}
const adapted = adam(slope, top, adamRate, 60);
print("L =", ravine(adapted).gather(60));
display(await mapOf(ravine, adapted));
check("tf.train.adam", endOf(tf.train.adam(adamRate), 60),
  adapted.gather(60), 1e-3);
