// JavaScript does not object /// JavaScript 不报错
const asNumber = (list: unknown) => list as number;
print("α · list: /// α · 列表：", 0.01 * asNumber([1, 2, 3]));
print("list − list: /// 列表 − 列表：",
  asNumber([1]) - asNumber([2, 3]));

// A name that was never given a value /// 从未定义的名字
const names: Record<string, tf.Tensor> = { dL_dz4: z2 };
try {
  names.dL_dz3.mul(2);
} catch (error) {
  print("dL_dz3:", error instanceof Error ? error.message : "");
}
