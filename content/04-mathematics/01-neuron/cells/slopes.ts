const formulas: Bend[] = [
  (z) => z.onesLike(),
  (z) => z.sigmoid().mul(tf.sub(1, z.sigmoid())),
  (z) => z.step(), // 1 for z > 0, else 0 /// z > 0 为 1，否则为 0
  (z) => tf.sub(1, z.tanh().square()),
];
const spots = tf.tensor1d([-4, -2, 0, 2, 4]);
const automatic = bends.map((bend) => tf.grad(bend));
const found = await curves(automatic, spots);

display(Plot.plot({
  height: 220, marginTop: 40, grid: true,
  x: { ticks: [-3, 0, 3] },
  fx: { domain: names, label: null },
  y: { label: "da/dz", domain: [0, 1.1] },
  marks: [
    Plot.line(await curves(formulas, fine), { x: "z", y: "y",
      fx: "name", stroke: ink.gradient }),
    Plot.dot(found, { x: "z", y: "y", fx: "name",
      fill: ink.gradient, tip: true }),
  ],
}));
table(names.map((name) => Object.fromEntries([["φ", name],
  ...found.filter((p) => p.name === name && Math.abs(p.z) < 3)
    .map(({ z, y }) => [`z = ${z}`.replace("-", "−"), y])])));
