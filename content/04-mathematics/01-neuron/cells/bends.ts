type Bend = (z: tf.Tensor) => tf.Tensor;
const names = ["linear /// 线性", "sigmoid", "ReLU", "tanh"];
const bends: Bend[] = [(z) => z.clone(), (z) => z.sigmoid(),
  (z) => z.relu(), (z) => z.tanh()];

// each function's values at the given z /// 各函数在给定 z 处的值
async function curves(functions: Bend[], at: tf.Tensor1D) {
  const zs = await at.array();
  const rows = functions.map(async (f, k) => {
    const ys = await f(at).data();
    return zs.map((z, i) => ({ name: names[k], z, y: ys[i] }));
  });
  return (await Promise.all(rows)).flat();
}

const fine = tf.linspace(-4, 4, 81);
display(Plot.plot({
  height: 220, grid: true, x: { ticks: [-3, 0, 3] },
  fx: { domain: names, label: null },
  y: { label: "a", domain: [-1.5, 3] },
  marks: [Plot.ruleY([0]), Plot.ruleX([0]),
    Plot.line(await curves(bends, fine), { x: "z", y: "y",
      fx: "name", stroke: ink.activation, clip: true })],
}));
