// Yes or no, three times; the answer /// 三个是否题与答案
const rule = ([x1, x2, x3]: number[]) =>
  x2 === 1 && !(x1 === 1 && x3 === 1) ? 1 : 0;
const next = random(1);
const rows = Array.from({ length: 100 }, () =>
  [0, 1, 2].map(() => (next() < 0.5 ? 1 : 0)));
const answers = rows.map(rule);
const X = tf.tensor2d(rows);
const y = tf.tensor2d(answers, [100, 1]);

// The six rows that article D shows /// 文章 D 写出的六行
const fromD = [[1, 0, 1], [1, 1, 0], [0, 1, 1],
  [0, 1, 0], [1, 1, 1], [1, 0, 1]];
check("D", fromD.map(rule), [0, 1, 1, 1, 0, 0]);
print("rows: /// 行数：", rows.length);
print("different: /// 互不相同的：", new Set(rows.map(String)).size);
print("yes: /// 答案为“是”的：", answers.filter((t) => t === 1).length);
