// Six pictures by falling score; 1 is an 8 /// 按得分从高到低，1 是 8
const six = tf.tensor1d([1, 1, 0, 1, 0, 0]);
const up = six.cumsum().div(3); // TPR
const across = tf.sub(1, six).cumsum().div(3); // FPR
const area = tf.sub(1, six).mul(up).sum().div(3);
print("area: /// 面积：", area);

const [xs, ys] = await Promise.all(
  [across, up].map((rate) => rate.data()));
const corners = [[0, 0],
  ...Array.from(xs, (x, i) => [x, ys[i]])];
display(Plot.plot({ width: 440, aspectRatio: 1, grid: true,
  x: { label: "FPR", domain: [0, 1] },
  y: { label: "TPR", domain: [0, 1] }, marks: [
    Plot.line(corners, { stroke: ink.activation }),
    Plot.dot(corners, { fill: ink.activation })] }));

// Pairs won, of nine: 3 + 3 + 2 /// 九对中胜出几对
check("8/9", area, 8 / 9);
