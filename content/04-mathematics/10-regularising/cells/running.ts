const keep = view(Inputs.range([0, 0.99], {
  label: "ρ", value: 0.95, step: 0.01 }));

// Batches of 8, mean 5, variance 4 /// 每批 8 个，均值 5，方差 4
const batchOf = (t: number) => normal([8], t).mul(2).add(5);
let average = tf.tensor1d([0, 1]); // μ, σ²
for (let t = 1; t <= 100; t++) {
  const { mean, variance } = tf.moments(batchOf(t));
  average = average.mul(keep).add(
    tf.stack([mean, variance]).mul(1 - keep));
  if (t === 1 || t === 100) print("μ, σ² =", average);
}

// ẑ of the same z = 7, in different company /// 同一个 z = 7，与不同的数为伴
const among = (others: number, t: number) => hatOf(tf.concat(
  [[7], batchOf(t).slice(0, others)]).expandDims(1)).gather(0);
print("with 7 others: /// 同批另有 7 个：", among(7, 101));
print("with 7 others: /// 同批另有 7 个：", among(7, 102));
print("alone: /// 独自一批：", among(0, 101));
const [m, s2] = await average.data();
print("by μ, σ²: /// 用 μ、σ²：", (7 - m) / Math.sqrt(s2 + epsilon));
