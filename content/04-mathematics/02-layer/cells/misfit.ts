const say = (product: string, run: () => tf.Tensor) => {
  try {
    print(product, run().shape);
  } catch (error) {
    print(product, error instanceof Error ? error.message : "");
  }
};
say("X W:", () => X.matMul(W)); // 4 × 2, 3 × 2
say("W X:", () => W.matMul(X));
say("W Xᵀ:", () => W.matMul(X.transpose()));

// Three examples, three neurons /// 三个样本，三个神经元
const sums = X.slice([0], [3]).matMul(kernel);
print("b as a row: /// b 写成一行：");
display(sums.add(bias));
print("b as a column: /// b 写成一列：");
display(sums.add(bColumn));
