const [testInputs, testLabels] = examples(parts.test, scale);
const output = model.predict(testInputs) as tf.Tensor2D;
const predicted = Array.from(await output.argMax(1).data());
const truth = labelsOf(parts.test);
const accuracy = nn.accuracy(truth, predicted);
print("counted: /// 自己数：", accuracy);

// The library's figure: same model, same pictures /// 程序库的数：同一模型、同一批图
const [, evaluated] = model.evaluate(
  testInputs, testLabels) as tf.Scalar[];
print("evaluate:", evaluated);

const variance = accuracy * (1 - accuracy) / truth.length;
print("standard error: /// 标准误：", Math.sqrt(variance));
