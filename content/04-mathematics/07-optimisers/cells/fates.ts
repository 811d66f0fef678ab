const falls = readings.map((one) => ravine(asWritten(one, 40)));
const fates = await Promise.all(falls.map(async (fall, k) => {
  const L = await fall.data();
  return Array.from(L, (L, step) => ({ L, step, k }))
    .filter(({ L }) => L < 1e12);
}));
table(fates.map((fate, k) => ({ "reading /// 读法": readings[k].name,
  "L, 1 step /// 1 步后的 L": fate[1].L,
  "3 steps /// 3 步": fate[3].L,
  "40 steps /// 40 步": fate[40]?.L ?? "∞" })));

const ends = [40, 40, 40, 1].map((step, k) =>
  ({ step, L: fates[k][step].L, text: `${k + 1}` }));
display(Plot.plot({ height: 300, grid: true,
  marginLeft: 60, marginRight: 30, x: { label: "step /// 步" },
  y: { type: "log", domain: [1e-6, 1e6], tickFormat: "~e" },
  marks: [
    Plot.line(fates.flat(), { x: "step", y: "L", z: "k",
      stroke: ink.loss, clip: true }),
    Plot.text(ends, { x: "step", y: "L", text: "text",
      dx: 9, fill: ink.ink })] }));
