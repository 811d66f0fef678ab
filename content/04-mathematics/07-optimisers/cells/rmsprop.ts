const evenRate = view(Inputs.range([0.05, 0.5], {
  label: "learning rate /// 学习率", value: 0.2, step: 0.05 }));

function rmsprop(slope: Slope, start: tf.Tensor,
  rate: number, steps: number) {
  const path = [start];
  let s: tf.Tensor = tf.zerosLike(start);
  for (let t = 0; t < steps; t++) {
    const g = slope(path[t]);
    s = s.mul(0.9).add(g.square().mul(0.1));
    const step = g.div(s.sqrt().add(1e-8)).mul(rate);
    path.push(path[t].sub(step));
  }
  return tf.stack(path);
}
const evened = rmsprop(slope, top, evenRate, 40);
print("L =", ravine(evened).gather(40));
display(await mapOf(ravine, evened));
