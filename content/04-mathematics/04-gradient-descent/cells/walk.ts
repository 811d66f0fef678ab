const rate = view(Inputs.range([0.02, 1.1], {
  label: "learning rate /// 学习率", value: 0.1, step: 0.02 }));
const steps = view(Inputs.range([0, 30], {
  label: "steps /// 步数", value: 6, step: 1 }));

const walk = descend(slope, tf.scalar(2), rate, steps);
const [w, L, d] = await Promise.all(
  [walk, loss(walk), slope(walk)].map((t) => t.data()));
const stops = Array.from(w, (w, t) =>
  ({ w, L: L[t], d: d[t] }));
print("w =", w[steps], "  L =", L[steps]);

const ground = tf.linspace(-1, 3, 81);
display(Plot.plot({
  grid: true, clip: true, height: 300,
  x: { label: "w", domain: [-1, 3] },
  y: { label: "L", domain: [-0.5, 4] }, marks: [
    Plot.line(await loss(ground).data(), { stroke: ink.loss,
      x: await ground.data(), y: Plot.identity }),
    Plot.link(stops.slice(-1), { strokeWidth: 2,
      stroke: ink.gradient,
      x1: (p) => p.w - 1, y1: (p) => p.L - p.d,
      x2: (p) => p.w + 1, y2: (p) => p.L + p.d }),
    Plot.line(stops, { x: "w", y: "L", stroke: ink.weight,
      strokeDasharray: "2 3" }),
    Plot.dot(stops, { x: "w", y: "L", r: 4,
      fill: ink.weight })],
}));
