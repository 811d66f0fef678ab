const matrix = nn.confusionMatrix(truth, predicted, 10);
const pairs = matrix.flatMap((row, actual) =>
  row.map((times, read) => ({ actual, read, times,
    shade: times && 0.2 + times / 250,
    fill: actual === read ? ink.activation : ink.loss })));
const met = pairs.filter(({ times }) => times > 0);

const place = { x: "read", y: "actual" };
display(Plot.plot({
  aspectRatio: 1, color: { type: "identity" },
  x: { label: "read as /// 读成的数字" },
  y: { label: "true digit /// 真实的数字" },
  marks: [
    Plot.cell(pairs, { ...place, inset: 0.5, fill: "fill",
      fillOpacity: "shade", stroke: ink.line }),
    Plot.text(met, { ...place, text: "times", fill: ink.ink }),
  ],
}));
