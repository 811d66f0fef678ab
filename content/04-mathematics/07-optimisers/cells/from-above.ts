type Surface = (p: tf.Tensor) => tf.Tensor;
const ravine: Surface = (p) =>
  p.square().mul([1, 25]).sum(-1).div(2);

// A path on lines of equal loss /// 在等损失线上画出路线
async function mapOf(surface: Surface, path: tf.Tensor) {
  const [u, v] = tf.meshgrid(
    tf.linspace(-6, 6, 80), tf.linspace(-3, 3, 80));
  const places = tf.stack([u.flatten(), v.flatten()], 1);
  const stops = await path.array() as number[][];
  return Plot.plot({ aspectRatio: 1, clip: true,
    x: { label: "u", domain: [-5, 5] },
    y: { label: "v", domain: [-2, 2] }, marks: [
      Plot.contour(await surface(places).data(), {
        width: 80, height: 80, x1: -6, x2: 6, y1: -3, y2: 3,
        thresholds: [0.5, 2, 4.5, 8, 12.5, 18, 24.5, 32],
        stroke: ink.loss, strokeOpacity: 0.4 }),
      Plot.line(stops, { stroke: ink.weight }),
      Plot.dot(stops, { fill: ink.weight, r: 2.5 })] });
}
display(await mapOf(ravine, tf.tensor2d([[-4, 1]])));
