// v before w moves, and after it moved /// w 移动之前的 v，移动之后的 v
type Reading = { name: string,
  before?: (v: tf.Tensor, g: tf.Tensor) => tf.Tensor,
  after?: (step: tf.Tensor) => tf.Tensor };
const readings: Reading[] = [
  { name: "1: v stays 0 /// 1：v 恒为 0" },
  { name: "2: v = last step /// 2：v = 上一步", after: (step) => step },
  { name: "3: v ← βv − αg first /// 3：先 v ← βv − αg",
    before: (v, g) => v.mul(0.8).sub(g.mul(0.05)) },
  { name: "4: v ← βv + g first /// 4：先 v ← βv + g",
    before: (v, g) => v.mul(0.8).add(g) }];

// w ← w − αg + βv, α = 0.05, β = 0.8
function asWritten({ before, after }: Reading, steps: number) {
  const path = [top];
  let v = top.mul(0);
  for (let t = 0; t < steps; t++) {
    const g = slope(path[t]);
    if (before) v = before(v, g);
    const step = v.mul(0.8).sub(g.mul(0.05));
    path.push(path[t].add(step));
    if (after) v = after(step);
  }
  return tf.stack(path);
}

for (const reading of readings) {
  print(reading.name, ...await asWritten(reading, 2).data());
}
