const one: Gradient = (w, b) =>
  [miss(w, b).mul(xs).mean(), miss(w, b).mean()];
const other: Gradient = (w, b) =>
  [miss(w, b).mean(), miss(w, b).mean()];

const paths = await Promise.all(
  [one, other].map((gradient) => descend(gradient, 60)));
const named = ["one /// 甲", "other /// 乙"];
table(named.map((name, k) => ({ "gradient /// 梯度": name,
  "at first /// 开始": paths[k][0],
  "60 steps /// 60 步后": paths[k][60] })));
const stops = paths.flatMap((path, k) =>
  path.map((J, step) => ({ J, step, kind: named[k] })));
const xJ = { x: "step", y: "J", stroke: ink.loss };
display(Plot.plot({ height: 240, grid: true,
  x: { label: "step /// 步" },
  symbol: { legend: true, domain: named }, marks: [
    Plot.line(stops, { ...xJ, z: "kind", strokeOpacity: 0.4 }),
    Plot.dot(stops, { ...xJ, symbol: "kind", r: 2.5 })] }));
