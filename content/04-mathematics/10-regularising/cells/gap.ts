// Solid: training rows; dashed: test; dots: as shown /// 实线：训练行；虚线：测试行；点：所给的行
const kinds = ["as they are (A) /// 原样（A）",
  "distorted (B) /// 扭曲（B）"];
const runs = await Promise.all([
  await follow(network(1), () => training), shares,
].map((all) => all.array() as Promise<number[][]>));
const shareAt = runs.flatMap((run, k) => run.map(
  ([shown, own, unseen], step) =>
    ({ step, shown, own, unseen, rows: kinds[k] })));
const [onLine] = await shares.mean(0).data(); // progress line /// 进度行

const style = { x: "step", fx: "rows", stroke: ink.activation };
display(Plot.plot({ height: 280, grid: true,
  x: { label: "step /// 步", ticks: [0, 100, 200] },
  fx: { label: null, padding: 0.15 },
  y: { label: "right /// 答对", domain: [0.4, 1] }, marks: [
    Plot.dot(shareAt.slice(runs[0].length), { ...style,
      y: "shown", r: 1.5, strokeOpacity: 0.5 }),
    Plot.line(shareAt, { ...style, y: "own" }),
    Plot.line(shareAt, { ...style, y: "unseen",
      strokeDasharray: "5 3" }),
    Plot.ruleY([{ rows: kinds[1], y: onLine }], { fx: "rows",
      y: "y", stroke: ink.setting, strokeWidth: 2 })] }));
