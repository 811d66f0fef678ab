// X: a row per example /// X：每个样本一行
// W: a row per input, a column per neuron /// W：每个输入一行
function layerSums(X: number[][], W: number[][], b: number[]) {
  return X.map(() => b.map(() => 0)); // yours to change /// 请改这里
}

const columnEach = [[0.9, -0.5, 1.5], [0.7, 1.1, 0.2]];
check("one example /// 一个样本",
  layerSums([[1.2, -0.4]], columnEach, biases),
  [[0.7, -0.74, 0.92]]);
check("two examples /// 两个样本",
  layerSums([[0, 0], [1, 1]], columnEach, biases),
  [[-0.1, 0.3, -0.8], [1.5, 0.9, 0.9]]);
