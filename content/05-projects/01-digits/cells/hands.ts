// Not shuffled: the file's last fifth is the test /// 不打乱：文件的最后五分之一作测试
const fromTheEnd = [...labels.keys()].reverse();
const unshuffled = split(fromTheEnd);

const strangers: number[] = [];
for (let run = 1; run <= 3; run++) {
  progress(run - 1, 3, "seeds /// 种子");
  strangers.push(await trainAndTest(unshuffled, run));
}
progress(3, 3, "seeds /// 种子");
print("test accuracy: /// 测试准确率：", ...strangers);
