const gradient = tf.grad(parabola)(w); // 2, at w = 2
const rates = tf.tensor1d([0.1, 0.05, 0.01]);
const change = rates.mul(gradient).neg(); // Δw
const [kept, promised, plus, minus] = await Promise.all([rates,
  rates.mul(gradient.square()).neg(), // −α (dL/dw)²
  parabola(w.add(change)).sub(parabola(w)),
  parabola(w.sub(change)).sub(parabola(w)),
].map((t) => t.data()));
table(Array.from(kept, (alpha, i) => ({ "α": alpha,
  "promised /// 预计": promised[i], "w + Δw": plus[i],
  "B: w − Δw": minus[i] })));
