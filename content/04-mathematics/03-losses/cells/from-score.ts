// The loss of score z for target y, 0 or 1 /// 目标 y 为 0 或 1，得分 z
function fromScore(y: number, z: number): number {
  const p = 1 / (1 + Math.exp(-z));
  return -y * Math.log(p) - (1 - y) * Math.log(1 - p);
}

check("y = 1, z = 2", fromScore(1, 2), 0.126928, 1e-6);
check("y = 0, z = 40", fromScore(0, 40), 40);
check("y = 1, z = −1000", fromScore(1, -1000), 1000);
