const said = view(Inputs.range([0.01, 0.99], {
  label: "probability of yes /// 答“是”的概率",
  value: 0.7, step: 0.01 }));

const chance = tf.linspace(0.005, 0.995, 199);
const ifYes = (q: tf.Tensor) => q.log().neg();
const ifNo = (q: tf.Tensor) => tf.sub(1, q).log().neg();
const [at, yes, no] = await Promise.all([chance,
  ifYes(chance), ifNo(chance)].map((t) => t.data()));
const here = tf.scalar(said);
const [one, zero] = await tf.stack(
  [ifYes(here), ifNo(here)]).data();
print("y = 1:", one, "  y = 0:", zero);

const curve = { x: at, y: Plot.identity, stroke: ink.loss };
display(Plot.plot({ height: 260, grid: true, clip: true,
  x: { label: "p" }, y: { label: "L", domain: [0, 5] }, marks: [
    Plot.line(yes, curve),
    Plot.line(no, { ...curve, strokeDasharray: "5 3" }),
    Plot.ruleX([said], { stroke: ink.activation }),
    Plot.dot([one, zero], { x: [said, said], y: Plot.identity,
      r: 5, fill: ink.loss }),
    Plot.text([[0.17, 2.7, "y = 1"], [0.83, 2.7, "y = 0"]],
      { x: "0", y: "1", text: "2", fill: ink.loss })] }));
