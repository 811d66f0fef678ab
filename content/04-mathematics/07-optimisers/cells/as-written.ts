// w ← w − αg + βv, α = 0.05, β = 0.8
function asWritten({ before, after }: Reading, steps: number) {
  const path = [top];
  let v = top.mul(0);
  for (let t = 0; t < steps; t++) {
    const g = slope(path[t]);
    if (before) v = before(v, g);
    const step = v.mul(0.8).sub(g.mul(0.05));
    path.push(path[t].add(step));
    if (after) v = after(step);
  }
  return tf.stack(path);
}

for (const reading of readings) {
  print(reading.name, ...await asWritten(reading, 2).data());
}
check("2 = momentum /// 2 = 动量法", asWritten(readings[1], 40),
  momentum(slope, top, 0.05, 0.8, 40), 1e-4);
check("3 = Nesterov", asWritten(readings[2], 40).gather(40),
  endOf(tf.train.momentum(0.05, 0.8, true), 40), 1e-4);
