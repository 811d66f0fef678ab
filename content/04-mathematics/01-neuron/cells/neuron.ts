const x = [1.2, -0.4]; // inputs /// 输入
const dial = (label: string, value: number) =>
  view(Inputs.range([-2, 2], { label, value, step: 0.1 }));
const w = [dial("w₁", 0.9), dial("w₂", 0.7)]; // weights /// 权重
const b = dial("b", -0.1); // bias /// 偏置

const z = tf.dot(w, x).add(b); // pre-activation /// 净输入
const a = tf.sigmoid(z); // activation /// 激活值
const point = [[...await z.data(), ...await a.data()]];
print("z =", point[0][0], " a =", point[0][1]);

const zs = tf.linspace(-6, 6, 121);
display(Plot.plot({
  height: 260, grid: true,
  x: { label: "z" },
  y: { label: "a", domain: [0, 1] },
  marks: [
    Plot.lineY(await zs.sigmoid().array(), {
      x: await zs.array(), stroke: ink.activation }),
    Plot.ruleX(point, { x: "0", y2: "1", stroke: ink.pre }),
    Plot.dot(point, { r: 5, fill: ink.activation, tip: true }),
  ],
}));
