// The same classifier where eights are rarer /// 同一分类器，8 更少时
const shareOf = tf.linspace(Math.log(0.001), Math.log(0.5), 60)
  .exp(); // π
const found = shareOf.mul(recall); // π TPR
const false8 = tf.sub(1, shareOf).mul(FPR); // (1 − π) FPR
const hits = found.add(tf.sub(1, shareOf).mul(1 - FPR));
const [share, exact, right, never] = await Promise.all([shareOf,
  found.div(found.add(false8)), hits, tf.sub(1, shareOf)]
  .map((x) => x.data()));

table([0.001, 0.01, 0.1].map((π) => ({ π,
  "accuracy /// 准确率": π * recall + (1 - π) * (1 - FPR),
  "“never” /// “从不”": 1 - π, "precision /// 精确率":
    π * recall / (π * recall + (1 - π) * FPR) })));
const curve = { x: share, y: Plot.identity };
const named = [[0.15, 0.62, "“never” /// “从不”"],
  [0.02, 0.9, "accuracy /// 准确率"],
  [0.004, 0.4, "precision /// 精确率"]];
display(Plot.plot({ height: 220, grid: true,
  x: { type: "log", label: "π", tickFormat: "~g" },
  y: { domain: [0, 1], label: null }, marks: [
    Plot.line(exact, { ...curve, stroke: ink.activation }),
    Plot.line(right, { ...curve, stroke: ink.ink }),
    Plot.text(named, { x: "0", y: "1", text: "2" }),
    Plot.line(never, { ...curve, stroke: ink.ink,
      strokeDasharray: "4 3" })] }));
