// The losses of all seeds: a band, and their median /// 全部种子的损失：带子与中位数
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
