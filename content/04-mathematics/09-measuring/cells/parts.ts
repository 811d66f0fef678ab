const all = await digits();

// Half trains, a quarter chooses, a quarter tests /// 训练、选择与测试
function cut(seed: number) {
  const half = all.split({ test: 0.5, seed });
  const quarters = half.test.split({ test: 0.5, seed });
  const three = [half.train, quarters.train, quarters.test];
  return three.map(({ images, labels, count }) => ({
    x: tf.tensor2d(images, [count, 64]).div(16),
    y: Array.from(labels, (digit) => +(digit === 8)) }));
}
const parts = cut(1);
const [training, validation, test] = parts;
const names = ["training /// 训练", "validation /// 验证",
  "test /// 测试"];
const ones = (y: number[]) => y.filter((each) => each).length;
table(parts.map(({ y }, i) => ({ "part /// 部分": names[i],
  "pictures /// 图片": y.length, "eights /// 8 的张数": ones(y) })));
