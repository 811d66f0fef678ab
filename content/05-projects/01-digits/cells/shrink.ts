// A drawing → 64 counts, as the data were made /// 手绘 → 64 个计数，做法与数据集相同
function shrink(drawing: ArrayLike<number>): number[] {
  const inked = Array.from(drawing, (ink, i) => ({ ink, i }))
    .filter(({ ink }) => ink > 0.5);
  const xs = inked.map(({ i }) => i % 32);
  const ys = inked.map(({ i }) => Math.floor(i / 32));
  const left = Math.min(...xs), right = Math.max(...xs) + 1;
  const top = Math.min(...ys), bottom = Math.max(...ys) + 1;
  const width = Math.max(right - left, (bottom - top) / 3);

  // Stretch to 32 rows and 20 columns, in the middle /// 拉伸到 32 行、20 列，放在正中
  const counts = new Array<number>(64).fill(0);
  for (let row = 0; row < 32; row++) {
    for (let column = 6; column < 26; column++) {
      const y = top + (row + 0.5) / 32 * (bottom - top);
      const step = (column - 15.5) / 20;
      const x = (left + right) / 2 + step * width;
      const from = 32 * Math.floor(y) + Math.floor(x);
      const ink = x >= left && x < right ? drawing[from] : 0;
      const block = 8 * (row >> 2) + (column >> 2);
      if (ink > 0.5) counts[block] += 1;
    }
  }
  return counts;
}
