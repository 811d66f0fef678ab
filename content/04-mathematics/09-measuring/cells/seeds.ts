const rows: Record<string, number>[] = [];
for (let seed = 1; seed <= 5; seed++) {
  const [learnt, tuned, held] = cut(seed);
  const scorer = train(learnt);
  const t = best(tuned.y, await scorer(tuned.x));
  const s = await scorer(held.x);
  const hits = held.y.filter((y, i) => +(s[i] >= t) === y);
  rows.push({ "seed /// 种子": seed,
    "accuracy /// 准确率": hits.length / held.y.length,
    F1: F1At(held.y, s, t), AUC: nn.areaByRanks(held.y, s) });
  progress(seed, 5, "seeds /// 种子");
}
table(rows);
