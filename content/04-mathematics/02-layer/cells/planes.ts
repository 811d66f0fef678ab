type Pairs = number[][][];
const side = tf.linspace(-0.4, 1.4, 19);
const [x1, x2] = tf.meshgrid(side, side);
const points = tf.stack([x1.flatten(), x2.flatten()], 1);
const yHat = await forward([first, last], points).data();
const [grid, box, moved] = await Promise.all(
  [points, corners, hidden].map((t) => t.array())) as Pairs;

const axis = (label: string, low: number, high: number) =>
  ({ label, domain: [low, high] });
const marks = ([zero, ...rest]: number[][]) => [
  Plot.dot(rest.slice(0, 2), { r: 6, fill: ink.activation }),
  Plot.dot([zero, rest[2]], { r: 7, symbol: "times",
    stroke: ink.loss, strokeWidth: 2 })];
display(Plot.plot({ width: 340, aspectRatio: 1,
  x: axis("x₁", -0.5, 1.5), y: axis("x₂", -0.5, 1.5), marks: [
    Plot.dot(grid, { r: 3, fill: ink.activation,
      fillOpacity: (_, i) => yHat[i] > 0.5 ? 0.5 : 0.08 }),
    ...marks(box)] }));
display(Plot.plot({ width: 340, aspectRatio: 1,
  x: axis("a₁", -0.5, 2.5), y: axis("a₂", -0.5, 1.5), marks: [
    Plot.line([[-0.5, -0.5], [2.5, 1]], { stroke: ink.pre }),
    ...marks(moved)] }));
