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
