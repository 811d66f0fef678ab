// One step: the new w and the new v /// 一步：返回新的 w 与新的 v
function momentumStep(w: number, v: number, g: number,
  alpha: number, beta: number) {
  const next = beta * v - alpha * g;
  return [w + next, next];
}

let [mw, mv] = momentumStep(2, 0, 2, 0.1, 0.9);
check("w, v after 1 step /// 1 步后的 w、v", [mw, mv], [1.8, -0.2]);
[mw, mv] = momentumStep(mw, mv, 1.6, 0.1, 0.9);
check("after 2 steps /// 2 步后", [mw, mv], [1.46, -0.34]);
