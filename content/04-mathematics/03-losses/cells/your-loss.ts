// Mean binary cross-entropy of lists of 0/1 and p /// 二分类交叉熵的平均
function yourLoss(y: number[], p: number[]): number {
  const cost = (i: number) => -y[i] * Math.log(p[i]);
  return y.reduce((sum, _, i) => sum + cost(i), 0) / y.length;
}

check("article B’s four /// 文章 B 的四个",
  yourLoss([1, 0, 1, 0], [0.7, 0.3, 0.8, 0.2]), 0.289909, 1e-6);
check("certain and right /// 肯定而且对",
  yourLoss([1, 0], [1, 0]), 0);
