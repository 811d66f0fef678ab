const rounds = view(Inputs.range([10, 200], {
  label: "steps /// 步数", value: 60, step: 10 }));
const tries = view(Inputs.range([1, 20], {
  label: "seeds /// 种子数", value: 10, step: 1 }));
const sx = view(Inputs.range([-5, 5], {
  label: "start x /// 起点 x", value: -4, step: 0.5 }));
const sy = view(Inputs.range([-5, 5], {
  label: "start y /// 起点 y", value: 4, step: 0.5 }));

const real: Arena = { height: cut.value, start: [sx, sy],
  slope: (batch, seed) =>
    nn.batchSlope(cut, batch, random(seed)) };
const outcome: Result[] = [];
for (const racer of racers) {
  outcome.push(run(real, racer, rounds, tries));
  progress(outcome.length, racers.length);
}
display(pathsOf(real, outcome, 6));
display(bandsOf(outcome));
table(outcome.map(({ name, band }) => {
  const { low, middle, high } = band[rounds];
  return { "racer /// 选手": name, "10 %": low,
    "median /// 中位数": middle, "90 %": high };
}));
