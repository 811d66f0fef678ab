const level: Slope = (p) => p.onesLike();
const parabola = tf.grad((w: tf.Tensor) => w.sub(1).square());
const twice = (slope: Slope, rate: number) => Promise.all(
  [true, false].map((correct) =>
    adam(slope, tf.scalar(2), rate, 60, correct).data()));

// Steps on a constant slope, α = 1 /// 坡度不变时的步长，α = 1
const strides = (await twice(level, 1)).map((w) =>
  Array.from(w.slice(1), (to, t) =>
    ({ t: t + 1, y: w[t] - to })));
table([1, 2, 3, 12, 60].map((t) => ({ t,
  "corrected /// 修正": strides[0][t - 1].y,
  "uncorrected /// 不修正": strides[1][t - 1].y })));

// Dashed: uncorrected /// 虚线：不修正
type Line = { t: number, y: number }[];
const twoLines = (label: string, lines: Line[]) =>
  display(Plot.plot({ height: 180, grid: true,
    x: { label: "t" }, y: { label, zero: true },
    marks: lines.map((line, k) => Plot.line(line, { x: "t",
      y: "y", stroke: ink.weight,
      strokeDasharray: k === 1 ? "5 3" : "none" })) }));
twoLines("Δ / α", strides);
twoLines("w", (await twice(parabola, 0.1)).map((w) =>
  Array.from(w, (y, t) => ({ t, y }))));
