// When to stop, and which step to keep /// 何时停，保留哪一步
function stopAt(losses: number[], patience: number) {
  let best = 0;
  for (let i = 1; i < losses.length; i++) {
    if (losses[i] < losses[best]) best = i;
    if (i - best >= patience) return [best, i];
  }
  return [best, losses.length - 1];
}

const seen = [5, 3, 4, 2, 2.5, 3, 1];
check("patience 2 /// 耐心 2", stopAt(seen, 2), [3, 5]);
check("patience 3 /// 耐心 3", stopAt(seen, 3), [6, 6]);
