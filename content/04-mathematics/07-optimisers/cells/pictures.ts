type Result = ReturnType<typeof run>;
const six = { marginTop: 24, fx: { axis: null },
  fy: { axis: null, padding: 0.2 } } as const;
const facet = { fx: "fx", fy: "fy" };
const titles = () => [Plot.frame({ stroke: ink.line }),
  Plot.text(racers, { ...facet, text: "name",
    frameAnchor: "top", dy: -12, fill: ink.ink })];

// Paths of the first seed; bands of losses over all /// 第一个种子的路线；全部种子的损失带
function pathsOf({ height }: Arena, results: Result[],
  half: number) {
  const axis = { domain: [-half, half], ticks: 3 };
  return Plot.plot({ ...six, aspectRatio: 1,
    x: { ...axis, label: "x" }, y: { ...axis, label: "y" },
    marks: [relief(height, [0, 0], half),
      Plot.line(results.flatMap(({ first }) => first), {
        ...facet, x: "x", y: "y", stroke: ink.weight,
        clip: true }), ...titles()] });
}
function bandsOf(results: Result[]) {
  const bands = results.flatMap(({ band }) => band);
  const last = bands[bands.length - 1].step;
  const along = { ...facet, x: "step", clip: true };
  return Plot.plot({ ...six, height: 320,
    x: { label: "step /// 步", ticks: [0, last / 2] },
    y: { label: "L" }, marks: [
      Plot.areaY(bands, { ...along, y1: "low", y2: "high",
        fill: ink.loss, fillOpacity: 0.3 }),
      Plot.lineY(bands, { ...along, y: "middle",
        stroke: ink.loss }), ...titles()] });
}
