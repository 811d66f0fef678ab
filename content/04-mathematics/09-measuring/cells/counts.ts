const t = view(Inputs.range([0, 1], {
  label: "threshold /// 阈值", value: 0.5, step: 0.01 }));

const y = tf.tensor1d(truth);
const called = tf.tensor1d(score).greaterEqual(t)
  .cast("float32");
const not = (x: tf.Tensor) => tf.sub(1, x);
const [TP, FP, FN, TN] = await tf.stack([
  called.mul(y).sum(), called.mul(not(y)).sum(),
  not(called).mul(y).sum(), not(called).mul(not(y)).sum(),
]).data();

const [yes, no] = ["8", "no 8 /// 非 8"];
const [good, bad] = [ink.activation, ink.loss];
const matrix = [[yes, yes, `TP = ${TP}`, good],
  [yes, no, `FN = ${FN}`, bad], [no, yes, `FP = ${FP}`, bad],
  [no, no, `TN = ${TN}`, good]];
display(Plot.plot({ height: 200, width: 440, marginLeft: 60,
  color: { type: "identity" },
  x: { label: "called /// 判为", domain: [yes, no] },
  y: { label: "is /// 真实", domain: [yes, no] }, marks: [
    Plot.cell(matrix, { y: "0", x: "1", fill: "3", inset: 1,
      fillOpacity: 0.25 }),
    Plot.text(matrix, { y: "0", x: "1", text: "2",
      fill: ink.ink, fontSize: 15 })] }));
