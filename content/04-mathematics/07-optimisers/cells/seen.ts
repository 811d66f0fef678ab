const sizes = [1, 5, 20, 100];
const races = await Promise.all(sizes.map(async (B) => {
  const path = sgd(B, noisyRate, seed);
  const J = await tf.stack(path.map(costOf(everyone))).data();
  return Array.from(J, (J, step) => ({ J, B, seen: B * step }));
}));
table(races.map((run) => ({ B: run[0].B,
  "steps /// 步数": run.length - 1,
  "J at the end /// 最后的 J": run[run.length - 1].J })));

const names = [[1, 6], [5, 25], [20, 100], [100, 300]].map(
  ([B, seen], k) => ({ seen, J: races[k][seen / B].J,
    text: `B = ${B}` }));
display(Plot.plot({ height: 280, grid: true, clip: true,
  x: { label: "examples seen /// 看过的样本数" },
  y: { type: "log", domain: [0.7, 20] }, marks: [
    Plot.line(races.flat(), { x: "seen", y: "J", z: "B",
      stroke: ink.loss }),
    Plot.text(names, { x: "seen", y: "J", text: "text", dx: 8,
      dy: -6, textAnchor: "start", fill: ink.setting })] }));
