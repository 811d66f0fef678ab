type Slope = (w: tf.Tensor) => tf.Tensor;

// All points of a walk, its start first /// 途经的各点，起点在先
function descend(slope: Slope, start: tf.Tensor,
  rate: number | tf.Tensor, steps: number) {
  const path = [start];
  for (let t = 0; t < steps; t++) {
    path.push(path[t].sub(slope(path[t]).mul(rate)));
  }
  return tf.stack(path);
}

const firstFive = descend(slope, tf.scalar(2), 0.1, 5);
print("w:", ...await firstFive.data());
print("L:", ...await loss(firstFive).data());
