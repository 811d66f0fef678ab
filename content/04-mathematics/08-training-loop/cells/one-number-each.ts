// C: one number for each neuron, n + h + 1 /// C：每个神经元一个数
const theta = tf.randomUniform([3 + 2 + 1], 0, 1, "float32", 4);
const z2 = tf.dot(X, theta.slice(0, 3)); // 100
print("z₂:", z2.shape);
try {
  tf.dot(z2.sigmoid(), theta.slice(3, 2)); // 100 · 2
} catch (error) {
  print("z₃:", error instanceof Error ? error.message : "");
}
