const steps = nn.thresholds(truth, score).slice(1)
  .map(({ counts }) => ({ P: nn.precision(counts),
    R: nn.recall(counts) }));
display(Plot.plot({ width: 440, aspectRatio: 1, grid: true,
  x: { label: "recall /// 召回率", domain: [0, 1] },
  y: { label: "precision /// 精确率", domain: [0, 1] },
  marks: [Plot.line(steps, { x: "R", y: "P",
    stroke: ink.activation }),
  Plot.ruleY([ones(truth) / truth.length], { stroke: ink.soft,
    strokeDasharray: "3 3" }),
  Plot.dot([[recall, precision]], { fill: ink.setting, r: 5 })],
}));
print("average precision: /// 平均精确率：",
  nn.averagePrecision(truth, score));
