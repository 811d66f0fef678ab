const bend = view(Inputs.select(["relu", "tanh", "linear"], {
  label: "activation /// 激活函数" }));
const [depth, seed] = [view(Inputs.range([1, 6], {
  label: "hidden layers /// 隐藏层数", value: 1, step: 1 })),
view(Inputs.range([1, 99], {
  label: "seed /// 随机种子", value: 16, step: 1 }))];

const draw = (inputs: number, units: number, place: number) =>
  tf.randomNormal([inputs, units], 0, Math.sqrt(2 / inputs),
    "float32", 100 * place + seed);
const along = tf.linspace(-3, 3, 301);
let h: tf.Tensor = along.expandDims(1); // 301 × 1
for (let layer = 1; layer <= depth; layer++) {
  h = h.matMul(draw(layer === 1 ? 1 : 6, 6, layer))
    .add(draw(1, 6, 10 + layer));
  if (bend !== "linear") h = h[bend]();
}
const out = h.matMul(draw(6, 1, 20)); // 301 × 1
display(Plot.plot({ height: 240, grid: true,
  x: { label: "x" }, y: { label: "ŷ" }, marks: [
    Plot.line(await out.data(), { x: await along.data(),
      y: Plot.identity, stroke: ink.activation })] }));
