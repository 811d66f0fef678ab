const z2 = view(Inputs.range([-5, 5], {
  label: "z₂", value: 1, step: 0.1 }));
const logits = tf.tensor1d([2, z2, -1]);
const target = tf.tensor1d([0, 1, 0]);  // y: class 2 is right /// y：正确的是第 2 类

const lossOf = (z: tf.Tensor) =>
  z.logSoftmax().mul(target).sum().neg();

const chances = await logits.softmax().data();
const slopes = await tf.grad(lossOf)(logits).data();
print("p =", ...chances);
print("p − y =", ...slopes);
print("L =", lossOf(logits));

const bars = (name: string, heights: ArrayLike<number>,
  fill: string) => Plot.barY(heights, {
    x: [1, 2, 3], fx: [name, name, name], fill });
display(Plot.plot({ height: 160, x: { label: "k" },
  y: { label: null, domain: [-1, 1] }, fx: { label: null },
  marks: [bars("p", chances, ink.activation), Plot.ruleY([0]),
    bars("p − y", slopes, ink.gradient)] }));
