const epochs = view(Inputs.range([10, 300], {
  label: "epochs /// 轮数", value: 10, step: 10 }));
const model = tf.sequential({ layers: [
  tf.layers.dense({ units: 2, inputShape: [3],
    activation: "relu", weights: start.slice(0, 2) }),
  tf.layers.dense({ units: 1, activation: "sigmoid",
    weights: start.slice(2) })] });
model.compile({ optimizer: tf.train.adam(0.001),
  loss: "binaryCrossentropy", metrics: ["accuracy"] });

const { history } = await model.fit(X, y, {
  epochs, batchSize: 32, shuffle: false, verbose: 0 });
const [first, last] = [0, epochs - 1];
table([first, last].map((i) => ({ "epoch /// 轮": i + 1,
  L: Number(history.loss[i]),
  "accuracy /// 准确率": Number(history.acc[i]) })));
const no = answers.filter((t) => t === 0).length / 100;
print("always no: /// 总答“否”：", no);
