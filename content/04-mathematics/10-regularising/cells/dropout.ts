const thin = network(1);
const course = await train(thin, (step) =>
  thin.loss(training, maskOf([n, 32], step + 1)));
display(curves(course));
const uses: [string, Net, Mask][] = [
  ["trained without /// 训练时不用", plain, 1],
  ["off /// 使用时关闭", thin, 1],
  ["left on /// 忘了关", thin, maskOf([1000, 32], 901)],
  ["a / (1 − r)", thin, 1 / (1 - rate)]];
table(await Promise.all(uses.map(async ([use, net, mask]) => ({
  "dropout /// 丢弃": use,
  "loss /// 损失": (await net.loss(test, mask).data())[0],
  "right /// 对": (await net.right(test, mask).data())[0] }))));

// One row asked 500 times, dropout left on /// 忘了关，同一行问 500 次
const same = test.x.gather(tf.zeros([500], "int32"));
const p = thin.score(same, maskOf([500, 32], 902)).sigmoid();
display(Plot.plot({ height: 130, y: { label: null },
  x: { domain: [0, 1], label: "p" }, marks: [
    Plot.rectY(await p.data(), { fill: ink.activation,
      ...Plot.binX({ y: "count" }, { x: Plot.identity,
        thresholds: 20 }) })] }));
