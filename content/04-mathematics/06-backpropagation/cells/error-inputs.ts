// As article D writes it: e · a(1 − a) /// 文章 D 的写法
const written = a1.mul(tf.sub(1, a1)).mul(e).flatten();
const right = hW2.flatten();
const [wrongW, rightW, wrongB, rightB] = await Promise.all(
  [written, right, a1.mul(e).flatten(), hb2]
    .map((t) => t.data()));
table([0, 1, 2].map((i) => ({ "weight /// 权重": i + 1,
  "D: e a(1 − a)": wrongW[i], "∂J/∂w": rightW[i] })));
print("bias /// 偏置: D", ...wrongB, "  ∂J/∂b", ...rightB);
