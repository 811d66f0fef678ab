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
