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
table(readings.map(({ name, before, after }) => ({
  "reading /// 读法": name,
  "v changes /// v 何时变": before ? "before w /// w 之前"
    : after ? "after w /// w 之后" : "never /// 不变" })));
