const bowlRate = view(Inputs.range([0.02, 0.21], {
  label: "learning rate /// 学习率", value: 0.18, step: 0.01 }));
const curvature = tf.tensor1d([1, 10]); // λ₁, λ₂
const bowl = (p: tf.Tensor) =>
  p.square().mul(curvature).sum().div(2);

const trail = descend(tf.grad(bowl), tf.tensor1d([4, 1]),
  bowlRate, 30);
const points = await trail.array() as number[][];
print("L =", bowl(tf.tensor1d(points[30])));

// Rings of equal loss /// 等损失线
const rings = [1, 2, 3, 4, 5].flatMap((r) =>
  Array.from({ length: 61 }, (_, i) => [r, i * Math.PI / 30]));
display(Plot.plot({
  aspectRatio: 1, clip: true,
  x: { label: "u", domain: [-5, 5] },
  y: { label: "v", domain: [-2, 2] }, marks: [
    Plot.line(rings, { z: "0", stroke: ink.loss,
      strokeOpacity: 0.5, x: ([r, t]) => r * Math.cos(t),
      y: ([r, t]) => r * Math.sin(t) / Math.sqrt(10) }),
    Plot.line(points, { stroke: ink.weight }),
    Plot.dot(points, { fill: ink.weight, r: 2.5 })],
}));
