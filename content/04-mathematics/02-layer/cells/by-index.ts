// A row of weights for each neuron /// 每个神经元占一行权重
const rows = [[0.9, 0.7], [-0.5, 1.1], [1.5, 0.2]];
const biases = [-0.1, 0.3, -0.8];
const inputs = [1.2, -0.4];

// zᵢ = Σⱼ wᵢⱼ aⱼ + bᵢ
const zs = rows.map((row, i) =>
  tf.dot(row, inputs).add(biases[i]));
const z = tf.stack(zs);
const a = z.sigmoid(); // aᵢ = σ(zᵢ)

const [zi, ai] = await Promise.all([z.data(), a.data()]);
table(biases.map((_, i) => ({
  "neuron /// 神经元": i + 1, z: zi[i], a: ai[i] })));
