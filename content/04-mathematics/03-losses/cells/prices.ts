// What each example pays; a line at the result /// 各样本付多少；横线为结果
const paid = await tf.stack([
  tf.tensor1d([0.35667, 0, 0.32222, 0]), y.mul(costs), costs,
]).array() as number[][];
const [printed, , byFormula, byBoth] = Object.values(values);

const counts = ["B’s numbers /// B 的数",
  "B’s formula /// B 的公式", "both terms /// 两项俱全"];
const bars = counts.flatMap((count, k) => paid[k].map((L, i) =>
  ({ L, count, example: i + 1 })));
const results = [printed, byFormula, byBoth].map((L, k) =>
  ({ L, count: counts[k], text: L.toFixed(3) }));
const priced = { fx: "count", y: "L" };
display(Plot.plot({ height: 240,
  fx: { label: null, domain: counts, padding: 0.1 },
  x: { label: "example /// 样本" },
  y: { label: "L", grid: true }, marks: [
    Plot.barY(bars, { ...priced, x: "example",
      fill: ink.loss, fillOpacity: 0.4 }),
    Plot.ruleY(results, { ...priced, stroke: ink.ink }),
    Plot.text(results, { ...priced, text: "text", dy: -9,
      frameAnchor: "right", fill: ink.ink })] }));
