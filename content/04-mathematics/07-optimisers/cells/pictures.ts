type Result = ReturnType<typeof run>;
const six = { marginTop: 24, fx: { axis: null },
  fy: { axis: null, padding: 0.2 } } as const;
const facet = { fx: "fx", fy: "fy" };
const titles = () => [Plot.frame({ stroke: ink.line }),
  Plot.text(racers, { ...facet, text: "name",
    frameAnchor: "top", dy: -12, fill: ink.ink })];

// The paths of the first seed /// 第一个种子的路线
function pathsOf({ height }: Arena, results: Result[],
  half: number) {
  const axis = { domain: [-half, half],
    ticks: [-half / 2, 0, half / 2] };
  return Plot.plot({ ...six, aspectRatio: 1,
    x: { ...axis, label: "x" }, y: { ...axis, label: "y" },
    marks: [relief(height, [0, 0], half),
      Plot.line(results.flatMap(({ first }) => first), {
        ...facet, x: "x", y: "y", stroke: ink.weight,
        clip: true }), ...titles()] });
}
