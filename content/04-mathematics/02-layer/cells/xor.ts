type Bend = (z: tf.Tensor) => tf.Tensor;
interface Layer { W: tf.Tensor; b: tf.Tensor; bend: Bend }

// What one layer puts out, the next one reads /// 前层输出，后层读取
const forward = (layers: Layer[], X: tf.Tensor) =>
  layers.reduce((a, { W, b, bend }) =>
    bend(a.matMul(W).add(b)), X);

const first: Layer = { W: tf.tensor2d([[1, 1], [1, 1]]),
  b: tf.tensor1d([0, -1]), bend: (z) => z.relu() };
const last: Layer = { W: tf.tensor2d([[1], [-2]]),
  b: tf.tensor1d([0]), bend: (z) => z.clone() };
const corners = tf.tensor2d([[0, 0], [0, 1], [1, 0], [1, 1]]);
const hidden = forward([first], corners);
const answer = forward([first, last], corners);
const shown = await tf.concat([corners, hidden, answer], 1)
  .array() as number[][];
table(shown.map(([x1, x2, a1, a2, yHat]) =>
  ({ "x₁": x1, "x₂": x2, "a₁": a1, "a₂": a2, "ŷ": yHat })));
check("exclusive or /// 异或", answer, [[0], [1], [1], [0]]);
