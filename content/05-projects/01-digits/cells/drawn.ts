const maps = tf.stack([scale.mean, scale.deviation.mul(2)]);
imageGrid((await maps.array() as number[][]).map((values) =>
  picture(values)), {
  scale: 12, labels: ["mean /// 均值", "deviation /// 标准差"] });

const shown = parts.test.slice(0, 10).map(pixels);
print("raw pixels /// 原始像素");
imageGrid(shown.map((values) => picture(values)), {
  columns: 10, scale: 4 });

// As the listing draws: standardised, then every picture /// 原程序的画法：先标准化，再把
// stretched between its least and its greatest value /// 每张图从最小值拉伸到最大值
const after = await standardise(shown, scale).array();
print("drawn after standardising /// 标准化之后再画");
imageGrid(after.map((values) =>
  picture(values, Math.min(...values), Math.max(...values))), {
  columns: 10, scale: 4 });
