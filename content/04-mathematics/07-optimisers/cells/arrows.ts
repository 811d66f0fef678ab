// Violet: the step taken; orange: −αg /// 紫：走的一步；橙：−αg
const taken = away.map(({ delta }) => delta);
const downhill = gradient.map((g) => -pace * g);
const near = 1.5 * Math.hypot(...taken);
const arrow = ([dx, dy]: number[], stroke: string) =>
  Plot.arrow([point], { x1: "0", y1: "1", stroke,
    x2: point[0] + dx, y2: point[1] + dy, strokeWidth: 3 });
display(Plot.plot({ ...frameOf(point, near), marks: [
  relief(ground.value, point, near),
  arrow(downhill, ink.gradient), arrow(taken, ink.weight)] }));
