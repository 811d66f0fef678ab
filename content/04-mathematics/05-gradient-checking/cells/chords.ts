const gap = view(Inputs.range([0.02, 0.8], {
  label: "h", value: 0.6, step: 0.02 }));
const cube = (w: number) => w ** 3;
const slope = 3 * 1.2 ** 2; // L′ = 3w²
const spots = [1.2 - gap, 1.2, 1.2 + gap];
const [low, mid, high] = spots.map(cube);
const ahead = (high - mid) / gap;
const both = (high - low) / (2 * gap);
print("forward: /// 前向：", ahead, "  error /// 误差", ahead - slope);
print("central: /// 中心：", both, "  error /// 误差", both - slope);

const ground = Array.from({ length: 81 }, (_, i) => i / 40);
const tangent = (w: number) => mid + slope * (w - 1.2);
const chord = (x: number[], y: number[], dash: string) =>
  Plot.line(y, { x, y: Plot.identity, stroke: ink.gradient,
    strokeWidth: 2, strokeDasharray: dash });
display(Plot.plot({ height: 280, grid: true, clip: true,
  x: { label: "w" }, y: { label: "L", domain: [-1, 8] },
  marks: [Plot.line(ground.map(cube), { x: ground,
      y: Plot.identity, stroke: ink.loss }),
    chord([0.4, 2], [0.4, 2].map(tangent), "1 0"),
    chord(spots.slice(1), [mid, high], "2 3"),
    chord([spots[0], spots[2]], [low, high], "7 3"),
    Plot.dot([low, mid, high], { x: spots, y: Plot.identity,
      fill: ink.weight })] }));
