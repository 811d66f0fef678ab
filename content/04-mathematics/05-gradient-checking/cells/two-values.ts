const parabola = (w: tf.Tensor) => w.sub(1).square();
const [w, h] = [tf.scalar(2), tf.scalar(0.1)];

const here = parabola(w);
const right = parabola(w.add(h)); // L(2.1)
const left = parabola(w.sub(h)); // L(1.9)
const forward = right.sub(here).div(h);
const central = right.sub(left).div(h.mul(2));
print("L:", left, here, right);
print("forward: /// 前向：", forward);
print("central: /// 中心：", central);
check("tf.grad", tf.grad(parabola)(w), 2);
check("central /// 中心", central, 2, 1e-5);
