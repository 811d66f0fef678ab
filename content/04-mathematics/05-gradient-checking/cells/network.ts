const hidden = view(Inputs.select(["tanh", "relu"], {
  label: "hidden layer /// 隐藏层" })) as "tanh" | "relu";
const X = [[0, 0], [0, 1], [1, 0], [1, 1]];
const T = [[0], [1], [1], [0]];
const theta = [0.5, -0.3, 0.8, 0.2, 0.9, -0.4, 0.1, 0, -0.1,
  0.7, -0.6, 0.4, 0.05]; // W₁, b₁, W₂, b₂

const tensorLoss = (p: tf.Tensor) => { // float32
  const part = (from: number, ...shape: number[]) =>
    p.slice(from, shape.reduce((m, n) => m * n)).reshape(shape);
  const z1 = tf.matMul(X, part(0, 2, 3)).add(part(6, 3));
  const z = z1[hidden]().matMul(part(9, 3, 1)).add(part(12, 1));
  return tf.losses.logLoss(T, z.sigmoid()) as tf.Scalar;
};
const numberLoss = (p: number[]) => // float64
  nn.batchLoss("binaryCrossEntropy", T, nn.predict([
    { weights: [p.slice(0, 3), p.slice(3, 6)],
      bias: p.slice(6, 9), activation: hidden },
    { weights: p.slice(9, 12).map((w) => [w]),
      bias: p.slice(12), activation: "sigmoid" }], X));
print("L:", tensorLoss(tf.tensor1d(theta)), numberLoss(theta));
