const add = view(Inputs.range([-200, 200], {
  label: "added to all three /// 三个得分都加上", value: 100,
  step: 10 }));
const logits = tf.tensor1d([2, 1, -1]).add(add);

const naive = (z: tf.Tensor) => z.exp().div(z.exp().sum());
const shifted = (z: tf.Tensor) => naive(z.sub(z.max()));
print("z =", logits);
print("e^z =", logits.exp());
print("naive: /// 照写：", naive(logits));
print("shifted: /// 先减去最大值：", shifted(logits));
check("tf.softmax", shifted(logits), logits.softmax(), 1e-6);
check("nothing added /// 什么也不加", shifted(logits),
  nn.softmax([2, 1, -1]), 1e-5);
