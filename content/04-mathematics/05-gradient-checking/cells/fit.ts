const xs = [0, 1, 2, 3, 4];
const ys = [1.1, 2.9, 5.2, 6.8, 9.1];
type Numbers = [w: tf.Tensor, b: tf.Tensor];
type Gradient = (...at: Numbers) => Numbers;

const miss = (...[w, b]: Numbers) => w.mul(xs).add(b).sub(ys);
const loss = (...at: Numbers) => // ½ mean (ŷ − y)²
  miss(...at).square().mean().div(2) as tf.Scalar;

// The losses along a descent, rate 0.1 /// 下降途中的损失，学习率 0.1
async function descend(gradient: Gradient, steps: number) {
  let at: Numbers = [tf.scalar(0), tf.scalar(0)];
  const path = [loss(...at)];
  for (let t = 0; t < steps; t++) {
    const [dw, db] = gradient(...at);
    at = [at[0].sub(dw.mul(0.1)), at[1].sub(db.mul(0.1))];
    path.push(loss(...at));
  }
  return await tf.stack(path).array() as number[];
}
print("J(0, 0) =", loss(tf.scalar(0), tf.scalar(0)));
