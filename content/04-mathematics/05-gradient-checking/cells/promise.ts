const gradient = tf.grad(parabola)(w); // 2, at w = 2
const rates = tf.linspace(0, 0.2, 21);
const change = rates.mul(gradient).neg(); // Δw
const [kept, promised, plus, minus] = await Promise.all([rates,
  rates.mul(gradient.square()).neg(), // −α (dL/dw)²
  parabola(w.add(change)).sub(parabola(w)),
  parabola(w.sub(change)).sub(parabola(w)),
].map((t) => t.data()));
table([10, 5, 1].map((i) => ({ "α": kept[i],
  "promised /// 预计": promised[i], "w + Δw": plus[i],
  "B: w − Δw": minus[i] })));

const against = { x: kept, y: Plot.identity, stroke: ink.loss };
display(Plot.plot({ height: 280, grid: true, x: { label: "α" },
  y: { label: "change of L /// L 的变化" }, marks: [
    Plot.line(promised, { ...against, strokeDasharray: "2 3" }),
    Plot.line(plus, against),
    Plot.line(minus, { ...against, strokeDasharray: "7 3" }),
    Plot.text([[0.085, -0.64, "promised /// 预计"],
      [0.17, -0.4, "w + Δw"], [0.11, 0.78, "B: w − Δw"]],
    { x: "0", y: "1", text: "2", fill: ink.loss })] }));
