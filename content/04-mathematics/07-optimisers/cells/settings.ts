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
