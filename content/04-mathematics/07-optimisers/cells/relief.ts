// A square map: its frame, its lines of equal height /// 方形地图：边框与等高线
const frameOf = ([x, y]: nn.Point, half: number) => ({
  width: 420, aspectRatio: 1, clip: true,
  x: { label: "x", domain: [x - half, x + half] },
  y: { label: "y", domain: [y - half, y + half] } });
function relief(height: (p: nn.Point) => number,
  [x, y]: nn.Point, half: number) {
  const far = 1.1 * half;
  const along = Array.from({ length: 60 }, (_, i) =>
    far * (2 * i / 59 - 1));
  const heights = along.flatMap((v) =>
    along.map((u) => height([x + u, y + v])));
  const low = Math.min(...heights);
  const range = Math.max(...heights) - low;
  return Plot.contour(heights, { width: 60, height: 60,
    x1: x - far, x2: x + far, y1: y - far, y2: y + far,
    thresholds: [1, 2, 3, 4, 5, 6, 7, 8].map((k) =>
      low + range * (k / 9) ** 2),
    clip: true, stroke: ink.loss, strokeOpacity: 0.4 });
}
const reach = ground.extent[1];
display(Plot.plot({ ...frameOf([0, 0], reach), marks: [
  relief(ground.value, [0, 0], reach)] }));
