const halfSum: Loss = (w, b) =>
  predict(w, b).sub(ys).square().sum().div(2);
const lastOnly: Loss = (w, b) => // x = 4, y = 9.1
  w.mul(4).add(b).sub(9.1).square().div(2);

async function describe(form: string, loss: Loss) {
  const all = [loss(w0, b0), ...tf.grads(loss)([w0, b0])];
  const [J, byW, byB] = await tf.stack(all).data();
  return { "form /// 写法": form, J,
    "∂J/∂w": byW, "∂J/∂b": byB };
}
table([await describe("(1/n) Σ", meanSquare),
  await describe("½ Σ", halfSum),
  await describe("½, one example /// ½，一个样本", lastOnly)]);

const mean20 = tf.stack(fitLine(meanSquare, 0.1, 20));
const half20 = tf.stack(fitLine(halfSum, 0.04, 20));
check("w, b", half20, mean20, 1e-4);
