// α times the list, taken from every part /// 每一部分都减去“α 乘列表”
const byList = 0.01 * asNumber(gradients(start)); // NaN
const spoilt = start.map((part) => part.sub(byList));
const [after] = await lossOf(forward(spoilt).p).data();
print("W₁:", spoilt[0]);
print("L:", slow.path[0].L, "→", after);

const mark = { x: "step", y: "L", stroke: ink.loss };
const halfway = slow.path[slow.path.length >> 1];
display(Plot.plot({ height: 220, grid: true, insetLeft: 10,
  x: { label: "step /// 步" }, y: { label: "L" }, marks: [
    Plot.line(slow.path, mark),
    Plot.text([halfway], { ...mark, stroke: undefined,
      fill: ink.loss, dx: 4, dy: -14, textAnchor: "start",
      text: ["part by part /// 逐部分更新"] }),
    Plot.dot(slow.path.slice(0, 1), { ...mark, r: 7,
      symbol: "times", strokeWidth: 2 }),
    Plot.text(["the list at once: then NaN /// 整个列表：此后是 NaN"], {
      x: 0, y: slow.path[0].L, dx: 12, dy: 4,
      textAnchor: "start", fill: ink.loss })] }));
