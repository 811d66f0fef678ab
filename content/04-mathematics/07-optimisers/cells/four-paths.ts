// Eight steps by each reading, seen from above /// 每种读法八步，从上往下看
const [us, vs] = tf.meshgrid(
  tf.linspace(-6, 6, 60), tf.linspace(-3, 3, 60));
const levels = await ravine(
  tf.stack([us.flatten(), vs.flatten()], 1)).data();
const routes = await Promise.all(readings.map((one) =>
  asWritten(one, 8).array() as Promise<number[][]>));
const stops = routes.flatMap((route, k) => route.map(([u, v]) =>
  ({ u, v, k, fx: k % 2, fy: k >> 1 })));
const inSight = stops.filter(({ v }) => Math.abs(v) < 50);
const place = { x: "u", y: "v", ...facet, clip: true } as const;
display(Plot.plot({ height: 300, ...six,
  x: { label: "u", domain: [-5, 5], ticks: [-4, 0, 4] },
  y: { label: "v", domain: [-2, 2], ticks: [-1, 0, 1] },
  marks: [
    Plot.contour(levels, { width: 60, height: 60,
      x1: -6, x2: 6, y1: -3, y2: 3, clip: true,
      thresholds: [0.5, 2, 4.5, 8, 12.5, 18, 24.5, 32],
      stroke: ink.loss, strokeOpacity: 0.4 }),
    Plot.line(inSight, { ...place, stroke: ink.weight }),
    Plot.dot(inSight, { ...place, fill: ink.weight, r: 2.5 }),
    Plot.frame({ stroke: ink.line }),
    Plot.text(stops.filter((_, i) => i % 9 === 0), { ...facet,
      text: (_, i) => `${i + 1}`, frameAnchor: "top", dy: -12,
      fill: ink.ink })] }));
