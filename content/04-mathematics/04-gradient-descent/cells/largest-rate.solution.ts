const limit = 1 / 3;

const steep = (w: tf.Tensor) => w.sub(2).square().mul(3);
async function distance(rate: number) {
  const way = descend(tf.grad(steep), tf.scalar(3), rate, 100);
  return Math.abs((await way.data())[100] - 2);
}
const below = await distance(0.99 * limit);
const above = await distance(1.01 * limit);
print("|w − 2|: 1 →", below, "/", above);
check("1 % less: nearer /// 小 1% 时更近", below < 1, true);
check("1 % more: farther /// 大 1% 时更远", above > 1, true);
