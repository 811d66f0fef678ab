const drawing = view(Inputs.draw({
  size: 32, label: "draw a digit /// 画一个数字" }));
const empty = drawing.every((ink) => ink <= 0.5);
if (empty) print(
  "An empty pad: a test picture instead. /// 画板还是空的，先读一张测试图。");

const seen = empty ? pixels(parts.test[1]) : shrink(drawing);
image(picture(seen), {
  scale: 12, label: "what the network sees /// 网络看到的" });

const input = standardise([seen], scale);
const answer = model.predict(input) as tf.Tensor;
const belief = await answer.data();
display(Plot.plot({
  height: 150, x: { label: "digit /// 数字" },
  y: { domain: [0, 1], label: "probability /// 概率" },
  marks: [
    Plot.barY(belief, { x: (_, digit) => digit,
      fill: ink.activation, tip: true }),
    Plot.ruleY([0]),
  ],
}));
