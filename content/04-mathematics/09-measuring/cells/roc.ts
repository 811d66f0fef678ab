const roc = nn.rocCurve(truth, score);
const xy = { x: "x", y: "y", stroke: ink.activation };
display(Plot.plot({ width: 440, aspectRatio: 1, grid: true,
  x: { label: "FPR", domain: [0, 1] },
  y: { label: "TPR", domain: [0, 1] }, marks: [
    Plot.line([[0, 0], [1, 1]], { stroke: ink.soft,
      strokeDasharray: "3 3" }),
    Plot.line(roc, xy),
    Plot.dot([[FPR, recall]], { fill: ink.setting, r: 5 })] }));
print("t =", t, "  FPR =", FPR, "  TPR =", recall);
print("AUC =", nn.areaUnderRoc(truth, score));
