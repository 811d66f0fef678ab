// What a layer passes on /// 这一层传下去的数
function dropout(a: number[], rate: number, training: boolean,
  next: () => number) {
  return a.map((value) => // yours to change /// 请改这里
    next() < rate ? 0 : value);
}

const used = dropout([1, 2, 3], 0.5, false, random(1));
check("in use /// 使用时", used, [1, 2, 3]);
const ones = Array<number>(10000).fill(1);
const after = dropout(ones, 0.2, true, random(1));
const kept = after.filter((value) => value > 0);
check("share kept /// 留下的比例", kept.length / 10000, 0.8, 0.02);
check("each of them /// 其中每个", kept[0], 1.25);
