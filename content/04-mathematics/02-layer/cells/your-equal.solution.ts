const v1 = -1;
const v2 = 2;
const c0 = 1;

const equal = forward([first, { W: tf.tensor2d([[v1], [v2]]),
  b: tf.tensor1d([c0]), bend: (z) => z.clone() }], corners);
print("ŷ =", equal.flatten());
check("equal inputs /// 两个输入相等", equal, [[1], [0], [0], [1]]);
