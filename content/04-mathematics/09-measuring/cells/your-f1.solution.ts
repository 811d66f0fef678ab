function yourF1(tp: number, fp: number, fn: number): number {
  return 2 * tp / (2 * tp + fp + fn);
}

check("6, 2, 3", yourF1(6, 2, 3), 0.705882, 1e-6);
check("finds one of 100 /// 100 个只找到 1 个",
  yourF1(1, 0, 99), 0.019802, 1e-6);
check("finds none /// 一个也没找到", yourF1(0, 0, 5), 0);
