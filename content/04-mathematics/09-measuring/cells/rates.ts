const accuracy = (TP + TN) / (TP + FP + FN + TN);
const precision = TP / (TP + FP);
const recall = TP / (TP + FN);
const F1 = 2 * precision * recall / (precision + recall);
const FPR = FP / (FP + TN);
print("t =", t);
print("accuracy: /// 准确率：", accuracy);
print("precision: /// 精确率：", precision);
print("recall: /// 召回率：", recall);
print("F1:", F1, "  FPR:", FPR);

const counts = nn.countsAt(truth, score, t);
check("float64", [precision, recall, F1, FPR], [
  nn.precision(counts), nn.recall(counts), nn.f1(counts),
  nn.falsePositiveRate(counts)]);
print("never says 8, accuracy: /// 从不说 8，准确率：",
  1 - ones(truth) / truth.length);
