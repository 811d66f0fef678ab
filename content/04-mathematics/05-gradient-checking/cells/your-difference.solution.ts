// The slope of f at x, from two values /// 用两个值求 f 在 x 处的斜率
function difference(f: (x: number) => number, x: number,
  h: number) {
  return (f(x + h) - f(x - h)) / (2 * h);
}

const seventh = (x: number) => x ** 7;
check("x³ at 1.2 /// x³ 在 1.2 处",
  difference((x) => x ** 3, 1.2, 1e-3), 4.32, 1e-5);
check("x⁷ at 1 /// x⁷ 在 1 处",
  difference(seventh, 1, 1e-3), 7, 1e-4);
