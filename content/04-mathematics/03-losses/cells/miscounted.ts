const logarithms = tf.tensor1d([0.7, 0.8]).log().neg();
const [first, second] = await logarithms.data();
print("−ln 0.7 =", first, "  −ln 0.8 =", second);

const noTerms = tf.sub(1, y).mul(tf.sub(1, p).log()).neg();
const whole = costs.mean();
const values = {
  "B’s result /// B 的结果": 0.17333,
  "B’s two numbers / 4 /// B 的两个数 / 4":
    (0.35667 + 0.32222) / 4,
  "B’s formula /// B 的公式": (first + second) / 4,
  "both terms, F11 /// 两项俱全，F11": (await whole.data())[0] };
table(Object.entries(values).map(([what, L]) => ({
  " ": what, L })));
print("−(1 − y) ln(1 − ŷ):", noTerms);
