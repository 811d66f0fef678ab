const alpha = (label: string, value: number) =>
  view(Inputs.number([0.0001, 2], { label, value }));
const fixed = alpha("α, SGD", 0.05);
const heavy = alpha("α, momentum /// α，动量法", 0.01);
const even = alpha("α, RMSProp", 0.05);
const both = alpha("α, Adam", 0.1);
const many = view(Inputs.range([1, 64], {
  label: "batch size B /// 批大小 B", value: 16, step: 1 }));
const seeds = view(Inputs.range([1, 50], {
  label: "seeds /// 种子数", value: 20, step: 1 }));
const firstSeed = view(Inputs.number([1, 1000], {
  label: "first seed /// 第一个种子", value: 1, step: 1 }));

const racers = [
  { name: "SGD, B = 1 /// SGD，B = 1", batch: 1,
    rule: nn.optimiser("sgd", fixed) },
  { name: "mini-batch /// 小批量", rule: nn.optimiser("sgd", fixed) },
  { name: "momentum /// 动量法",
    rule: nn.optimiser("momentum", heavy) },
  { name: "RMSProp", rule: nn.optimiser("rmsprop", even) },
  { name: "Adam", rule: nn.optimiser("adam", both) },
  { name: "Adam, uncorrected /// Adam（不修正）",
    rule: nn.optimiser("adamUncorrected", both) },
].map((racer, k) => ({ batch: many, ...racer,
  fx: k % 3, fy: Math.floor(k / 3) }));
table(racers.map(({ name, rule, batch }) => ({
  "racer /// 选手": name, "α": rule.rate, B: batch })));
