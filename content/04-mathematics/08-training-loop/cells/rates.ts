const [middle, fast] = [await train(0.1, steps),
  await train(1, steps)];
print("L:", ...[slow, middle, fast].map(
  ({ path }) => path.at(-1)!.L));
const curves = [slow, middle, fast].flatMap(({ path }) => path);
display(Plot.plot({ height: 260, grid: true, marginRight: 70,
  x: { label: "step /// 步" },
  y: { label: "L", type: "log", tickFormat: "~g" },
  marks: [
    Plot.line(curves, { x: "step", y: "L", z: "rate",
      stroke: ink.loss }),
    Plot.text(curves, Plot.selectLast({ x: "step", y: "L",
      z: "rate", text: "rate", textAnchor: "start", dx: 4,
      fill: ink.setting }))] }));
const answer = await forward(fast.at).p.data();
const places = new Map(rows.map((row, i) => [String(row), i]));
table([...places].sort().map(([row, i]) => ({ x: row,
  y: answers[i], p: answer[i] })));
