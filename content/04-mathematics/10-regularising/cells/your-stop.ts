// When to stop, and which step to keep /// 何时停，保留哪一步
function stopAt(losses: number[], patience: number) {
  const best = losses.indexOf(Math.min(...losses));
  const stopped = losses.length - 1;
  return [best, stopped]; // yours to change /// 请改这里
}

const seen = [5, 3, 4, 2, 2.5, 3, 1];
check("patience 2 /// 耐心 2", stopAt(seen, 2), [3, 5]);
check("patience 3 /// 耐心 3", stopAt(seen, 3), [6, 6]);
