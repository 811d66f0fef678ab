const rates = [0.02, 0.1, 0.3, 0.9, 1.05];

// Five walks at once: each entry has a rate /// 五条路同时走，各有学习率
const five = descend(slope, tf.fill([5], 2),
  tf.tensor1d(rates), 40);
const losses = await loss(five).data();
const curves = Array.from(losses, (L, i) => ({ L, k: i % 5,
  step: Math.floor(i / 5), text: `α = ${rates[i % 5]}` }));
const named = curves.filter(({ k, step }) =>
  step === [30, 10, 6, 22, 24][k]);

const xy = { x: "step", y: "L" };
const name = { ...xy, text: "text", fill: ink.setting, dy: -9 };
display(Plot.plot({
  grid: true, clip: true, height: 320, marginLeft: 65,
  x: { label: "step /// 步" },
  y: { type: "log", domain: [1e-6, 1e3], tickFormat: "~g" },
  marks: [
    Plot.line(curves.filter(({ k }) => k < 3),
      { ...xy, z: "k", stroke: ink.loss }),
    Plot.dot(curves.filter(({ k }) => k > 2),
      { ...xy, r: 2.5, stroke: ink.loss }),
    Plot.text(named.filter(({ k }) => k < 4),
      { ...name, dx: 8, textAnchor: "start" }),
    Plot.text(named.filter(({ k }) => k === 4),
      { ...name, dx: -8, textAnchor: "end" })],
}));
