const andWeights = [1, 1];
const andBias = -1.5;

const corners = tf.tensor2d([[0, 0], [0, 1], [1, 0], [1, 1]]);
const sumsAt = corners.dot(andWeights).add(andBias);
print("z:", ...await sumsAt.data());
check("z > 0", sumsAt.greater(0), [0, 0, 0, 1]);
