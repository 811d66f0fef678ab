// All the places of a walk, the start first /// 途经各处，起点在先
function walk(slope: (w: number) => number, start: number,
  rate: number, steps: number) {
  const path = [start];
  for (let step = 0; step < steps; step++) {
    const w = path[step];
    path.push(w - rate * slope(w));
  }
  return path;
}

check("(w − 1)², from 2 /// (w − 1)²，从 2 出发",
  walk((w) => 2 * (w - 1), 2, 0.1, 3), [2, 1.8, 1.64, 1.512]);
check("no steps /// 0 步", walk((w) => w, 5, 0.1, 0), [5]);
