const rollRate = view(Inputs.range([0.01, 0.15], {
  label: "learning rate /// 学习率", value: 0.05, step: 0.01 }));
const beta = view(Inputs.range([0, 0.98], {
  label: "β", value: 0.8, step: 0.02 }));

function momentum(slope: Slope, start: tf.Tensor,
  rate: number, beta: number, steps: number) {
  const path = [start];
  let v: tf.Tensor = tf.zerosLike(start);
  for (let t = 0; t < steps; t++) {
    v = v.mul(beta).sub(slope(path[t]).mul(rate));
    path.push(path[t].add(v));
  }
  return tf.stack(path);
}
const rolled = momentum(slope, top, rollRate, beta, 40);
print("L =", ravine(rolled).gather(40));
display(await mapOf(ravine, rolled));
check("tf.train.momentum",
  endOf(tf.train.momentum(rollRate, beta), 40),
  rolled.gather(40), 1e-4);
