// Scores of the positives, and of the negatives /// 正例与负例的得分
function yourAUC(positives: number[], negatives: number[]) {
  let won = 0; // yours to change /// 请改这里
  return won / (positives.length * negatives.length);
}

check("8 of 9 /// 9 对中 8 对",
  yourAUC([0.9, 0.8, 0.6], [0.7, 0.5, 0.4]), 8 / 9);
check("one tie /// 一对相等", yourAUC([0.7, 0.5], [0.5]), 0.75);
