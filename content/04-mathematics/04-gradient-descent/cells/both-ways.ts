// The rows of the table on the parabola /// 把表中各行画在抛物线上
const stretch = tf.linspace(-0.2, 3.7, 79);
const placed = (w: string, options: Plot.DotOptions) =>
  Plot.dot(steps5, { x: w, y: `L(${w})`, r: 5,
    stroke: ink.weight, ...options });
display(Plot.plot({ height: 280, grid: true,
  x: { label: "w" }, y: { label: "L" }, marks: [
    Plot.line(await loss(stretch).data(), { stroke: ink.loss,
      x: await stretch.data(), y: Plot.identity }),
    placed("w + Δw", { fill: ink.weight }),
    placed("w − Δw", { symbol: "times", strokeWidth: 2 }),
    Plot.text([[1.45, 1.1, "w + Δw"], [2.55, 4, "w − Δw"]],
      { x: "0", y: "1", text: "2", fill: ink.weight })] }));
