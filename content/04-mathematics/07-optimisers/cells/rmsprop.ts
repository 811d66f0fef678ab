const evenRate = view(Inputs.range([0.05, 0.5], {
  label: "learning rate /// 学习率", value: 0.2, step: 0.05 }));
const angle = view(Inputs.range([0, 45], {
  label: "turned by, in ° /// 转过的角度", value: 0, step: 5 }));
const times = view(Inputs.select([0.01, 1, 100], {
  label: "gradient times /// 梯度乘以", value: 1 }));

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

const turn = angle * Math.PI / 180;
const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
const turned: Surface = (p) => ravine(
  p.reshape([-1, 2]).matMul([[cos, -sin], [sin, cos]]));
const steep: Slope = (p) => tf.grad(turned)(p).mul(times);
const scaled = rmsprop(steep, top, evenRate, 40);
print("L =", turned(scaled).gather(40));
display(await mapOf(turned, scaled));
