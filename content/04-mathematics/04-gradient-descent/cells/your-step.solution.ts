function update(w: number, gradient: number, rate: number) {
  return w - rate * gradient;
}

const dL = (w: number) => 2 * (w - 1);
let here = update(2, dL(2), 0.1);
check("1 step /// 1 步", here, 1.8);
for (let t = 0; t < 2; t++) here = update(here, dL(here), 0.1);
check("3 steps /// 3 步", here, 1.512);
