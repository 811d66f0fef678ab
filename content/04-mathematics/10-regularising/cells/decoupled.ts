const [rule, lambda] = [nn.optimiser("adam", 0.01), 0.1];
const ways = { L2: nn.penalisedStep, AdamW: nn.decoupledStep };
// From 1, with slopes ±10 and ±0.1 /// 从 1 出发，坡度为 ±10 与 ±0.1
async function shrink(way: "L2" | "AdamW") {
  const w = tf.variable(tf.tensor1d([1, 1]));
  const adam = tf.train.adam(0.01);
  let [own, memory] = [1, nn.noMemory]; // ±0.1, float64
  for (let t = 1; t <= 200; t++) {
    const g = tf.tensor1d([10, 0.1]).mul((-1) ** t);
    const decay = w.mul(lambda);
    adam.applyGradients([{ name: w.name,
      tensor: way === "L2" ? g.add(decay) : g }]);
    if (way === "AdamW") w.assign(w.sub(decay.mul(0.01)));
    const step = ways[way](
      rule, memory, 0.1 * (-1) ** t, own, lambda);
    [own, memory] = [own + step.delta, step.memory];
  }
  check(way, w.gather(1), own, 1e-4);
  const [large, small] = await w.data();
  return { "": way, "±10": large, "±0.1": small };
}
table([await shrink("L2"), await shrink("AdamW")]);
