const from = view(Inputs.range([-1.8, 1.8], {
  label: "start w /// 起点 w", value: 0.5, step: 0.1 }));

// w⁴ − 2w² + 0.3w
const hills = (w: tf.Tensor) => w.square().square()
  .sub(w.square().mul(2)).add(w.mul(0.3));

// 37 starts walk at once /// 37 个起点同时出发
const starts = tf.linspace(-1.8, 1.8, 37);
const ways = descend(tf.grad(hills), starts, 0.05, 60);
const [sw, sh] = await Promise.all(
  [ways.data(), hills(ways).data()]);
const mine = (_: unknown, i: number) =>
  i % 37 === Math.round((from + 1.8) * 10);
const trod = Array.from(sw, (w, i) => [w, sh[i]]).filter(mine);
print("w =", trod[60][0], "  L =", trod[60][1]);
display(Plot.plot({ grid: true, clip: true, height: 240,
  x: { label: "w" }, y: { label: "L", domain: [-1.6, 3] },
  marks: [
    Plot.line(await hills(starts).data(), { stroke: ink.loss,
      x: await starts.data(), y: Plot.identity }),
    Plot.dot(trod, { fill: ink.weight })] }));
display(Plot.plot({ grid: true, height: 150,
  x: { label: "start w /// 起点 w" }, y: { label: "end w /// 终点 w" },
  marks: [Plot.dot(sw.slice(-37), { fill: ink.weight,
    x: await starts.data(), y: Plot.identity })] }));
