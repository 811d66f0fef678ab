const angle = view(Inputs.range([0, 45], {
  label: "turned by, in ° /// 转过的角度", value: 0, step: 5 }));
const times = view(Inputs.select([0.01, 1, 100], {
  label: "gradient times /// 梯度乘以", value: 1 }));

const turn = angle * Math.PI / 180;
const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
const turned: Surface = (p) => ravine(
  p.reshape([-1, 2]).matMul([[cos, -sin], [sin, cos]]));
const steep: Slope = (p) => tf.grad(turned)(p).mul(times);
const scaled = rmsprop(steep, top, evenRate, 40);
print("L =", turned(scaled).gather(40));
display(await mapOf(turned, scaled));
