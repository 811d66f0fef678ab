const signs = ["ŷ − t", "C: t − ŷ"];
const climbs = ways.flatMap((way, k) => Array.from(way,
  (L, ten) => ({ L, step: 10 * ten, sign: signs[k] })));
display(Plot.plot({ height: 260, grid: true, marginLeft: 65,
  x: { label: "step /// 步" },
  y: { label: "L", type: "log", tickFormat: "~e" }, marks: [
    signs.map((sign, k) => Plot.line(
      climbs.filter((each) => each.sign === sign), { x: "step",
        y: "L", stroke: ink.loss,
        strokeDasharray: ["1 0", "5 3"][k] })),
    Plot.text(climbs.filter(({ step }) => step === 500), {
      x: "step", y: "L", text: "sign", dy: -14, dx: -6,
      textAnchor: "end", fill: ink.loss })] }));
