const unit = view(Inputs.select([1, 2, 3], {
  label: "hidden unit /// 隐藏神经元", value: 1 }));
const second = view(Inputs.select(new Map([
  ["both its inputs /// 它的两个输入", { layer: 0, from: 1, to: unit - 1 }],
  ["its first input and its output /// 它的第一个输入和输出",
    { layer: 1, from: unit - 1, to: 0 }]]), {
  label: "weights of /// 取哪两个权重" }));

const cut = nn.networkSlice(trained,
  [{ layer: 0, from: 0, to: unit - 1 }, second],
  inputs, inside, "binaryCrossEntropy");
print("w =", ...cut.here, "  L =", cut.value(cut.here));
print("∇L =", ...cut.gradient(cut.here));
display(Plot.plot({ ...frameOf([0, 0], 6), marks: [
  relief(cut.value, [0, 0], 6),
  Plot.dot([cut.here], { r: 5, fill: ink.weight })] }));
