const ways = await Promise.all(
  [one, byC].map((gradient) => descend(gradient, 12)));
table([0, 1, 2, 6, 12].map((step) => ({ "step /// 步": step,
  "ŷ − y": ways[0][step], "C: y − ŷ": ways[1][step] })));
const dots = ways.flatMap((path, k) => path.map((J, step) =>
  ({ J, step, kind: ["ŷ − y", "C: y − ŷ"][k] })));
display(Plot.plot({ height: 260, grid: true, marginLeft: 65,
  x: { label: "step /// 步" }, symbol: { legend: true },
  y: { type: "log", label: "J", tickFormat: "~g" }, marks: [
    Plot.line(dots, { x: "step", y: "J", z: "kind",
      stroke: ink.loss }),
    Plot.dot(dots, { x: "step", y: "J", symbol: "kind",
      stroke: ink.loss })] }));
