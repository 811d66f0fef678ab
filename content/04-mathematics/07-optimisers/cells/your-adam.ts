// Step t = 1, 2, …: the new w, m and s /// 第 t = 1, 2, … 步：返回新的 w、m、s
function adamStep(w: number, m: number, s: number,
  g: number, t: number, alpha: number) {
  m = 0.9 * m + 0.1 * g;
  s = 0.999 * s + 0.001 * g ** 2;
  w = w - alpha * m / (Math.sqrt(s) + 1e-8); // yours /// 请改
  return [w, m, s];
}

let state = adamStep(2, 0, 0, 2, 1, 0.1);
check("w, m, s after 1 step /// 1 步后的 w、m、s", state,
  [1.9, 0.2, 0.004], 1e-6);
state = adamStep(state[0], state[1], state[2], 1.8, 2, 0.1);
check("after 2 steps /// 2 步后", state,
  [1.800412, 0.36, 0.007236], 1e-6);
