const normal = (seed: number) =>
  tf.randomNormal([256, 256], 0, 1, "float32", seed);
const [examples, weights] = [normal(1), normal(2)];
const [xs, ws] = await Promise.all(
  [examples, weights].map((t) => t.array())) as number[][][];

async function time<T>(run: () => T) {
  const start = performance.now();
  const result = await run();
  return { result, ms: performance.now() - start };
}
const product = () => examples.matMul(weights).array();
await product(); // the first time prepares /// 第一次用来预热
const loops = await time(() => nn.multiply(xs, ws));
const atOnce = await time(product);
table([
  { "how /// 怎样算": "loops /// 循环", ms: loops.ms },
  { "how /// 怎样算": `matMul, ${tf.getBackend()}`,
    ms: atOnce.ms }]);
check("same /// 相同", atOnce.result as number[][],
  loops.result, 1e-3);
