const t = view(Inputs.range([1, 60], {
  label: "step t /// 第 t 步", value: 2, step: 1 }));
const { point, gradient, away } = walked[t - 1];

// One line of the computation, for both weights /// 计算的一行：两个权重各一个数
const line = (name: string, [x, y]: (number | undefined)[]) =>
  ({ "": name, x, y });
table([
  line("w", [...point]),
  line("g", [...gradient]),
  line(rule === "momentum" ? "v" : "m",
    away.map(({ memory }) => memory.m)),
  line("s", away.map(({ memory }) => memory.v)),
  line("m̂", away.map(({ corrected }) => corrected?.m)),
  line("ŝ", away.map(({ corrected }) => corrected?.v)),
  line("Δ", away.map(({ delta }) => delta)),
  line("w + Δ", [...walked[t].point]),
].filter(({ x, y }) => x || y));

// Violet: the step taken; orange: −αg /// 紫：走的一步；橙：−αg
const taken = away.map(({ delta }) => delta);
const downhill = gradient.map((g) => -pace * g);
const near = 1.5 * Math.hypot(...taken);
const arrow = ([dx, dy]: number[], stroke: string) =>
  Plot.arrow([point], { x1: "0", y1: "1", stroke,
    x2: point[0] + dx, y2: point[1] + dy, strokeWidth: 3 });
display(Plot.plot({ ...frameOf(point, near), marks: [
  relief(ground.value, point, near),
  arrow(downhill, ink.gradient), arrow(taken, ink.weight)] }));
