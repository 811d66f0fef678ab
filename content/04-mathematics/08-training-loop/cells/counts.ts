// How many numbers, for three inputs /// 三个输入，一共几个数
const hs = tf.range(1, 9); // hidden neurons /// 隐藏神经元
const ofC = hs.add(3 + 1); // n + h + 1
const needed = hs.mul(3 + 1) // (n + 1) h + (h + 1)
  .add(hs).add(1);
const [hidden, few, enough] = await Promise.all(
  [hs, ofC, needed].map((t) => t.data()));
print("h = 2:", few[1], enough[1]);

const byH = { x: hidden, y: Plot.identity };
display(Plot.plot({ height: 240, grid: true,
  x: { label: "h" }, y: { label: "numbers /// 数的个数",
    zero: true }, marks: [
    Plot.line(enough, { ...byH, stroke: ink.weight }),
    Plot.line(few, { ...byH, stroke: ink.weight,
      strokeDasharray: "5 3" }),
    Plot.dot([few[1], enough[1]], { x: [2, 2],
      y: Plot.identity, r: 5, fill: ink.weight }),
    Plot.text([[4.4, 34, "for every pair /// 每一对一个"],
      [6, 5, "C: n + h + 1"]], { x: "0", y: "1", text: "2",
      fill: ink.weight })] }));
