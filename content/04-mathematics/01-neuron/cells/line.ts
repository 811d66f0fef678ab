const turn = (label: string, value: number) =>
  view(Inputs.range([-3, 3], { label, value, step: 0.1 }));
const [w1, w2] = [turn("w₁", 0.9), turn("w₂", 0.7)];
const shift = turn("b", -0.1);

// 20 × 20 points of the plane /// 平面上 20 × 20 个点
const side = tf.linspace(-1.9, 1.9, 20);
const [x1, x2] = tf.meshgrid(side, side);
const sums = x1.mul(w1).add(x2.mul(w2)).add(shift);

// Along the line z = 0, and from it along w /// 直线 z = 0 与方向 w
const square = w1 ** 2 + w2 ** 2;
const [p, q] = [-shift * w1 / square, -shift * w2 / square];
const ends = [-20 / square, 20 / square].map((t) =>
  [p - t * w2, q + t * w1]);
const axis = (label: string) => ({ label, domain: [-2, 2] });
display(Plot.plot({
  width: 440, aspectRatio: 1, clip: true, r: { range: [0, 7] },
  x: axis("x₁"), y: axis("x₂"), marks: [
    Plot.dot(await sums.sigmoid().data(), {
      x: await x1.data(), y: await x2.data(), r: Plot.identity,
      fill: ink.activation, fillOpacity: 0.4 }),
    Plot.line(ends, { stroke: ink.pre, strokeWidth: 2 }),
    Plot.arrow([0], { x1: [p], y1: [q], x2: [p + w1],
      y2: [q + w2], stroke: ink.weight, strokeWidth: 3 })],
}));
