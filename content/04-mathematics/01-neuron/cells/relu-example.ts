const given = tf.tensor1d([-2, 0, 2]);
const output = given.relu();
print("ReLU:", ...await output.data());

const byHand = [-2, 0, 2].map((x) => Math.max(0, x));
check("max(0, x)", output, byHand);
