const rules = new Map<string, nn.OptimiserName>([
  ["gradient descent /// 梯度下降", "sgd"],
  ["momentum /// 动量法", "momentum"],
  ["RMSProp", "rmsprop"], ["Adam", "adam"],
  ["Adam, uncorrected /// Adam（不修正）", "adamUncorrected"]]);

const rule = view(Inputs.select(rules, {
  label: "optimiser /// 优化器", value: "adam" }));
const pace = view(Inputs.number([0.001, 1], {
  label: "learning rate /// 学习率", value: 0.1 }));
const walked = nn.walk(ground.gradient,
  nn.optimiser(rule, pace), ground.start, 60);
display(Plot.plot({ ...frameOf([0, 0], reach), marks: [
  relief(ground.value, [0, 0], reach),
  Plot.line(walked.map(({ point }) => point), {
    stroke: ink.weight, marker: "dot" })] }));
